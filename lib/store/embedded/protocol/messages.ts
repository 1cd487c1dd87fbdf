/** What the store's processes say to each other. Bodies are named where a message has one. */
import type { ErrorCode } from '@/lib/model/errors'
import type { Params } from '@/lib/model/result'

/** Raised when a message changes its meaning: an app and a command line of different ages then refuse each other with a clear error. */
export const PROTOCOL = 1

/** Body of every message that carries a text. */
export interface TextBody {
  cypher: string
  params: Params
}

/** Client → host. `id` names the request; every answer to it repeats it. */
export type ClientMessage =
  | { type: 'hello'; protocol: number; token: string }
  /** Body: TextBody. */
  | { type: 'read'; id: number; origin: 'ours' | 'user'; maxRows: number | null; timeoutMs: number | null }
  | { type: 'explain'; id: number }
  /** One transaction of one text. Body: TextBody. */
  | { type: 'write'; id: number }
  /** A constraint or an index. Body: TextBody without parameters. */
  | { type: 'ddl'; id: number }
  /** Answered when its turn has come. The transaction's number, `tx` below, is this request's id. */
  | { type: 'begin'; id: number }
  /** Body: TextBody. */
  | { type: 'tx-read'; id: number; tx: number }
  | { type: 'tx-write'; id: number; tx: number }
  | { type: 'commit'; id: number; tx: number }
  | { type: 'rollback'; id: number; tx: number }
  | { type: 'schema'; id: number }
  /** The request of that id is not wanted any more. No answer of its own. */
  | { type: 'cancel'; id: number }

/** Host → client. */
export type HostMessage =
  | { type: 'welcome'; protocol: number; engineVersion: string; generation: number }
  | { type: 'refused'; protocol: number }
  | { type: 'generation'; value: number }
  /** Body: Value[][]; several may come before the 'done' of a read. */
  | { type: 'rows'; id: number }
  /** Body: what was asked for (ReadEnd, Counters, Plan, Schema) or nothing. */
  | { type: 'done'; id: number }
  | { type: 'error'; id: number; error: WireError }

/** Body of a read's 'done'. */
export interface ReadEnd {
  columns: string[]
  truncated: boolean
}

/** Host → reader: the same answers come back. `open` is answered by 'done' once the snapshot can be read. */
export type ReaderRequest =
  | { type: 'open'; id: number; path: string }
  | { type: 'read'; id: number; maxRows: number | null }
  | { type: 'explain'; id: number }

export type ReaderAnswer = Extract<HostMessage, { type: 'rows' | 'done' | 'error' }>

export interface WireError {
  code: ErrorCode
  message: string
  where?: string
  remedy?: string
}
