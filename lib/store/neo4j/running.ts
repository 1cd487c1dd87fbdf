/** One read on the server: streamed, capped, and ended for certain by its deadline or by whoever asked, whichever is first. */
import type { Result, Session, Transaction } from 'neo4j-driver'
import { EntenteError } from '@/lib/model/errors'
import type { ResultTable, Value } from '@/lib/model/result'
import type { Connection } from './connect'
import { abortedError, deadlineError, fromNeo4jError, isUnreachable, type Cut } from './errors'
import { fromNeo4j } from './values'

export interface ReadLimits {
  timeoutMs: number
  maxRows: number
  signal?: AbortSignal | undefined
}

/** What a session does in a read: it may run several texts in one transaction (EXPLAIN first, then the text itself). */
export type ReadWork<T> = (session: Session, timeoutMs: number) => Promise<T>

/**
 * The server ends a transaction at its timeout, but looks only between rows and only every so often. This much later the session
 * is closed from here too, so that a caller has an answer even when the server cannot be interrupted.
 */
const GRACE_MS = 300
/** After the server was away: how often a read is tried again, and how long it waits before. */
const RETRY_WAITS_MS = [100, 400]

/**
 * Runs `work` in a READ session; retried when the connection was lost, since reads may be.
 * Throws query-deadline, query-aborted, store-unreachable, or what fromNeo4jError makes of the rest.
 */
export async function inReadSession<T>(
  connection: Connection,
  { timeoutMs, signal }: Pick<ReadLimits, 'timeoutMs' | 'signal'>,
  work: ReadWork<T>,
): Promise<T> {
  const endsAt = performance.now() + timeoutMs
  for (let attempt = 0; ; attempt++) {
    const left = Math.max(1, Math.ceil(endsAt - performance.now()))
    try {
      return await once(connection, left, timeoutMs, signal, work)
    } catch (error) {
      const wait = RETRY_WAITS_MS[attempt]
      const lost = error instanceof EntenteError && isUnreachable(error.cause)
      if (!lost || wait === undefined || endsAt - performance.now() < wait) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

async function once<T>(
  connection: Connection,
  left: number,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: ReadWork<T>,
): Promise<T> {
  if (signal?.aborted) throw abortedError()
  const session = connection.session('read')
  let cut: Cut | undefined
  let reject: (error: EntenteError) => void = () => undefined
  const stopped = new Promise<never>((_, rejectStopped) => (reject = rejectStopped))
  const stop = (why: Cut) => {
    cut ??= why
    // Closing resets the connection, which ends the server's work; it may take as long as the server does, so nobody waits for it.
    void session.close().catch(() => undefined)
    reject(why === 'aborted' ? abortedError() : deadlineError(timeoutMs))
  }
  const onAbort = () => stop('aborted')
  signal?.addEventListener('abort', onAbort, { once: true })
  const timer = setTimeout(() => stop('deadline'), left + GRACE_MS)
  try {
    return await Promise.race([work(session, left), stopped])
  } catch (error) {
    throw fromNeo4jError(error, { cut, timeoutMs, address: connection.address })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    // The answer is complete: nobody waits for the connection to go back to the pool.
    if (cut === undefined) void session.close().catch(() => undefined)
  }
}

/**
 * A READ transaction, which nothing is ever committed of: CALL … IN TRANSACTIONS cannot run in one. Closing the session ends it.
 * Its BEGIN is not waited for: it travels with the first text.
 */
export function readTransaction(session: Session, timeoutMs: number): Transaction {
  return session.beginTransaction({ timeout: timeoutMs })
}

/** About as many characters of JSON as one answer may have: past it the rest is not read and `truncated` is true. */
const MAX_CHARACTERS = 128_000_000
/** How long converting may keep other requests of this process waiting. */
const SLICE_MS = 8

/** Reads at most `maxRows` rows; what lies beyond is discarded on the server, not carried here. */
export async function collect(result: Result, maxRows: number): Promise<Omit<ResultTable, 'elapsedMs'>> {
  const columns = await result.keys()
  const rows: Value[][] = []
  let characters = 0
  let truncated = false
  let since = performance.now()
  for await (const record of result) {
    if (rows.length >= maxRows || characters > MAX_CHARACTERS) {
      truncated = true
      break
    }
    const row = record.map((value: unknown) => fromNeo4j(value))
    rows.push(row)
    characters += weigh(row)
    if (performance.now() - since > SLICE_MS) {
      await new Promise((resolve) => setImmediate(resolve))
      since = performance.now()
    }
  }
  return { columns: columns.map(String), rows, truncated }
}

function weigh(value: Value): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 4
  return Object.values(value).reduce<number>((sum, inner) => sum + weigh(inner as Value), 2)
}
