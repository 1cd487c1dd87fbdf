/** Import jobs as rows of the store: they outlive the page, the process and the machine that took them in. */
import { randomUUID } from 'node:crypto'
import type { ImportJob, ImportReport, ImportStage, ImportStatus } from '@/lib/model/answers'
import { EntenteError } from '@/lib/model/errors'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { number, records, text, type Rec } from '@/lib/store/records'
import { NO_METADATA, type Metadata } from '@/lib/text/sourceText'

/** What was handed in: a file's name and bytes, and what its sender says of it. */
export interface Upload {
  name: string
  bytes: Uint8Array
  metadata: Metadata
}

const LEASE_MS = 60_000
/** Finished rows beyond this are forgotten, oldest first; their documents stay. */
const KEEP_FINISHED = 200
const PROGRESS: Readonly<Record<ImportStage, number>> = {
  waiting: 0,
  reading: 0.05,
  extracting: 0.15,
  storing: 0.8,
  done: 1,
}

/** Share of a job's work that is behind it when it enters a stage. */
export function progressOf(stage: ImportStage): number {
  return PROGRESS[stage]
}

function toJob(record: Rec): ImportJob {
  const stage = record.stage as ImportStage
  return {
    id: String(record.id),
    name: String(record.name),
    bytes: number(record.bytes),
    status: record.status as ImportStatus,
    stage,
    progress: progressOf(stage),
    createdAt: String(record.createdAt),
    document: text(record.document),
    duplicate: record.duplicate === true,
    report: typeof record.report === 'string' ? (JSON.parse(record.report) as ImportReport) : null,
    error: typeof record.error === 'string' ? (JSON.parse(record.error) as ImportJob['error']) : null,
  }
}

export function isFinished({ status }: Pick<ImportJob, 'status'>): boolean {
  return status === 'done' || status === 'failed' || status === 'stopped'
}

/** One transaction for all: either every upload is in the queue or none is. Answers their ids, in order. */
export async function createJobs(
  store: GraphStore,
  uploads: readonly Upload[],
  now: Date,
): Promise<string[]> {
  const rows = uploads.map((upload, position) => ({
    id: randomUUID(),
    properties: {
      name: upload.name,
      bytes: upload.bytes.length,
      payload: Buffer.from(upload.bytes).toString('base64'),
      metadata: JSON.stringify(upload.metadata),
      createdAt: now.toISOString(),
      position,
      status: 'waiting',
      stage: 'waiting',
    },
  }))
  await store.transaction(async (tx) => {
    for (const row of rows) await tx.write(loadCypher('write/import-job'), row)
  })
  return rows.map((row) => row.id)
}

/** In the order they came. */
export async function listJobs(store: GraphStore): Promise<ImportJob[]> {
  return records(await store.read(loadCypher('questions/import-jobs'))).map(toJob)
}

/** Error `not-found`. */
export async function readJob(store: GraphStore, id: string): Promise<ImportJob> {
  const record = records(await store.read(loadCypher('questions/import-job'), { id }))[0]
  if (!record) throw new EntenteError('not-found', `There is no import ${id}.`, { where: id })
  return toJob(record)
}

/** Takes the next free job for `worker`, or null when none is waiting. */
export async function claimJob(
  store: GraphStore,
  worker: string,
  now: number,
): Promise<{ id: string; upload: Upload } | null> {
  const free = await store.read(loadCypher('questions/import-jobs-free'), { now })
  const id = free.rows[0]?.[0]
  if (typeof id !== 'string') return null
  await store.write(loadCypher('write/import-job-claim'), { id, worker, now, until: now + LEASE_MS })
  const [row] = records(await store.read(loadCypher('questions/import-job-payload'), { id }))
  if (!row || row.leasedBy !== worker) return null
  const { name } = await readJob(store, id)
  const metadata = text(row.metadata)
  return {
    id,
    upload: {
      name,
      bytes: new Uint8Array(Buffer.from(String(row.payload ?? ''), 'base64')),
      metadata: metadata ? (JSON.parse(metadata) as Metadata) : NO_METADATA,
    },
  }
}

/** Keeps a long job's lease; to be called well within a minute. */
export async function renewJob(store: GraphStore, id: string, worker: string, now: number): Promise<void> {
  await store.write(loadCypher('write/import-job-renew'), { id, worker, until: now + LEASE_MS })
}

export type JobEnd =
  | { status: 'done'; document: string; duplicate: boolean; report: ImportReport | null }
  | { status: 'failed' | 'stopped'; error: NonNullable<ImportJob['error']> }

/** The bytes of what is in are let go; those of a failure stay for another try. */
export async function finishJob(store: GraphStore, id: string, worker: string, end: JobEnd): Promise<void> {
  const properties =
    end.status === 'done'
      ? {
          status: 'done',
          stage: 'done',
          document: end.document,
          duplicate: end.duplicate,
          report: end.report ? JSON.stringify(end.report) : null,
          error: null,
          payload: null,
        }
      : { status: end.status, error: JSON.stringify(end.error) }
  await store.write(loadCypher('write/import-job-finish'), { id, worker, properties })
}

/** A failed or stopped job waits again. Errors: `not-found`, `conflict` when it is not one of those. */
export async function retryJob(store: GraphStore, id: string): Promise<void> {
  const job = await readJob(store, id)
  if (job.status !== 'failed' && job.status !== 'stopped')
    throw new EntenteError(
      'conflict',
      `The import of ${job.name} did not fail: there is nothing to try again.`,
      { where: id },
    )
  const properties = { status: 'waiting', stage: 'waiting', error: null, leasedBy: null, leasedUntil: null }
  await store.write(loadCypher('write/import-job-update'), { id, properties })
}

/** Marks a waiting job as stopped before any worker takes it. */
export async function stopWaitingJob(store: GraphStore, id: string): Promise<void> {
  const properties = { status: 'stopped', error: JSON.stringify(STOPPED) }
  await store.write(loadCypher('write/import-job-update'), { id, properties })
}

export const STOPPED: NonNullable<ImportJob['error']> = {
  code: 'query-aborted',
  message: 'The import was stopped. Nothing of it was stored.',
  where: null,
  remedy: 'Try it again whenever you like.',
}

export async function forgetJobs(store: GraphStore, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await store.write(loadCypher('write/import-job-delete'), { ids })
}

/** Forgets the oldest finished rows beyond the number that is kept. */
export async function tidyJobs(store: GraphStore): Promise<void> {
  const finished = (await listJobs(store)).filter(isFinished)
  await forgetJobs(
    store,
    finished.slice(0, Math.max(0, finished.length - KEEP_FINISHED)).map((job) => job.id),
  )
}
