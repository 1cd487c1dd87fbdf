/** The queue of imports on a real store, with the extraction worker as it ships. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createExtractorPool, type ExtractorPool } from '@/lib/ingest/extractorPool'
import { createImportQueue } from '@/lib/ingest/importQueue'
import { claimJob, createJobs, readJob, type Upload } from '@/lib/ingest/jobs'
import { loadSamples, loadSamplesOnce } from '@/lib/ingest/samples'
import type { ImportJob } from '@/lib/model/answers'
import { documents } from '@/lib/questions/documents'
import { health } from '@/lib/questions/health'
import { contentRevision } from '@/lib/questions/revision'
import type { GraphStore } from '@/lib/store/port'
import { NO_METADATA } from '@/lib/text/sourceText'
import { openTestStore } from './embeddedStore'

let store: GraphStore
let dispose: () => Promise<void>
let extractor: ExtractorPool
beforeAll(async () => {
  ;({ store, dispose } = await openTestStore())
  extractor = createExtractorPool()
})
afterAll(async () => {
  await extractor.close()
  await dispose()
})

const upload = (name: string, text: string): Upload => ({
  name,
  bytes: new TextEncoder().encode(text),
  metadata: NO_METADATA,
})

async function last(jobs: AsyncGenerator<ImportJob>): Promise<ImportJob[]> {
  const seen: ImportJob[] = []
  for await (const job of jobs) seen.push(job)
  return seen
}

describe('the import queue', () => {
  it('takes each document on its own way, tells how far it is, and reports', async () => {
    const queue = createImportQueue({ store, extractor })
    const [good = '', bad = ''] = await queue.add([
      upload('good.txt', 'Norway condemned Iceland on 3 May 2019.'),
      upload('bad.md', '---\ntitle: x\nno end'),
    ])
    const signal = AbortSignal.timeout(20_000)
    const seen = await last(queue.follow(good, signal))
    expect(seen.at(-1)).toMatchObject({ status: 'done', progress: 1, duplicate: false, error: null })
    expect(seen.at(-1)?.report?.byEvent.ACCUSE).toBe(1)
    expect(seen.at(-1)?.report?.newActors.sort()).toEqual(['Iceland', 'Norway'])
    const progress = seen.map((job) => job.progress)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect((await last(queue.follow(bad, signal))).at(-1)).toMatchObject({
      status: 'failed',
      error: { code: 'bad-front-matter', where: 'bad.md:1' },
    })

    const [again = ''] = await queue.add([
      upload('other name.txt', 'Norway condemned Iceland on 3 May 2019.'),
    ])
    expect((await last(queue.follow(again, signal))).at(-1)).toMatchObject({
      duplicate: true,
      status: 'done',
    })

    const [pasted = ''] = await queue.add([upload('A pasted text.', 'Peru condemned Chile.')])
    expect((await last(queue.follow(pasted, signal))).at(-1)).toMatchObject({
      name: 'A pasted text.',
      status: 'done',
    })
    await queue.remove(pasted)

    await queue.retry(bad)
    expect((await last(queue.follow(bad, signal))).at(-1)?.status).toBe('failed')
    await expect(queue.retry(good)).rejects.toMatchObject({ code: 'conflict' })
    await queue.remove(bad)
    await expect(queue.get(bad)).rejects.toMatchObject({ code: 'not-found' })
    expect((await queue.list()).map((job) => job.name)).toEqual(['good.txt', 'other name.txt'])
    await queue.close()
  })

  it('does not move the content’s revision while it waits and runs', async () => {
    const before = await contentRevision(store)
    await createJobs(store, [upload('later.txt', 'Chile met Peru.')], new Date(0))
    expect(await contentRevision(store)).toBe(before)
  })

  it('takes over the job of a worker that is gone, and of no other', async () => {
    const now = Date.now()
    const job = await claimJob(store, 'first', now)
    expect(job?.upload.name).toBe('later.txt')
    expect(await claimJob(store, 'second', now + 1000)).toBeNull()
    const taken = await claimJob(store, 'second', now + 61_000)
    expect(taken?.id).toBe(job?.id)
    expect(Buffer.from(taken?.upload.bytes ?? []).toString()).toBe('Chile met Peru.')
    expect((await readJob(store, job?.id ?? '')).status).toBe('running')
  })
})

describe('the extractor pool', () => {
  it('ends the work that is not wanted any more, and goes on with the next', async () => {
    const pool = createExtractorPool({ size: 1 })
    const input = { documentId: 'd', title: 'Long', byline: null, publisher: null, publishedOn: null }
    const abort = new AbortController()
    const long = pool.extract({ ...input, text: 'Norway condemned Iceland. '.repeat(200_000) }, abort.signal)
    const next = pool.extract({ ...input, text: 'Norway condemned Iceland.' })
    setTimeout(() => abort.abort(), 50)
    await expect(long).rejects.toMatchObject({ code: 'query-aborted' })
    expect((await next).statements).toHaveLength(1)
    await expect(pool.extract({ ...input, text: 'x' }, AbortSignal.abort())).rejects.toMatchObject({
      code: 'query-aborted',
    })
    await pool.close()
  })
})

describe('samples', () => {
  it('are loaded once, and again only when asked for', async () => {
    const context = { store, extractor }
    const first = await loadSamplesOnce(context)
    expect(first?.loaded).toBeGreaterThanOrEqual(12)
    expect(await loadSamplesOnce(context)).toBeNull()
    const { documents: all } = await documents(store)
    expect(all.filter((row) => row.sample)).toHaveLength(first?.loaded ?? 0)
    expect(await loadSamples(context)).toEqual({ loaded: 0, duplicates: first?.loaded })
    const { counts } = await health(store)
    expect(counts.relations).toBe(counts.statements)
  }, 30_000)
})
