/** Documents on their way in. */
import type { ErrorCode } from '../errors'
import type { EventType } from '../ontology'

export type ImportStatus = 'waiting' | 'running' | 'done' | 'failed' | 'stopped'
export type ImportStage = 'waiting' | 'reading' | 'extracting' | 'storing' | 'done'

/** One document on its way in: a row on the import page and an event on GET /api/imports/:id/events. */
export interface ImportJob {
  id: string
  name: string
  bytes: number
  status: ImportStatus
  stage: ImportStage
  /** 0 … 1. */
  progress: number
  createdAt: string
  /** Set when it is in. */
  document: string | null
  /** True: this very content was already here, nothing was written. */
  duplicate: boolean
  report: ImportReport | null
  error: { code: ErrorCode; message: string; where: string | null; remedy: string | null } | null
}

export interface ImportReport {
  passages: number
  statements: number
  actors: number
  newActors: string[]
  byEvent: Partial<Record<EventType, number>>
  warnings: { code: string; message: string; start: number | null; end: number | null }[]
  elapsedMs: number
}

/** GET /api/imports : newest first. */
export interface ImportListAnswer {
  imports: ImportJob[]
}
