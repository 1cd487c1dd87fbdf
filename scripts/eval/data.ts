/** The gold sets, the scorer and the peers' predictions, read from the folder that ENTENTE_SHARED names. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export const SETS = ['diplomatic', 'plover-gsr', 're3d', 'up-validation', 'seed'] as const
export type SetName = (typeof SETS)[number]

interface GoldActor {
  name?: string
  code?: string
  id?: string
}
export interface GoldEvent {
  event?: string
  quad?: string
  sign?: string
  modality?: string
  reciprocal?: boolean
  source: GoldActor[]
  target: GoldActor[]
}
export interface GoldRecord {
  id: string
  text: string
  title?: string | null
  byline?: string | null
  date?: string | null
  events: GoldEvent[]
}
interface PredictedEvent {
  source: string
  target: string
  sourceState?: string
  targetState?: string
  event: string
  quad: string
  modality: string
  start: number
  end: number
  quote: string
}
export interface PredictedRecord {
  id: string
  events: PredictedEvent[]
}

interface Level {
  precision: number
  recall: number
  f1: number
  /** Predicted pairs that count, and how many of them are right. */
  pred: number
  right: number
}
export interface Scores {
  pair: Level
  signedPair: Level
  quadTriple: Level | null
  rootTriple: Level | null
  interstate: Record<string, Level | null>
  quadMacroF1: number | null
  modality: { checked: number; right: number; accuracy: number }
  mustNot: { rules: number; made: number }
  evidence: { violations: number; predictedEvents: number }
}
export interface Scorer {
  score(gold: unknown[], predicted: unknown[]): Scores
  table(scores: Scores): string
  normaliseActor(actor: unknown): string | null
}

export function sharedFolder(): string {
  return path.resolve(process.env.ENTENTE_SHARED ?? '../shared')
}

/** The scorer is run from the shared folder, never copied. */
export async function loadScorer(shared: string): Promise<Scorer> {
  return (await import(pathToFileURL(path.join(shared, 'eval/score.mjs')).href)) as Scorer
}

function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

/** What the scorer reads: the diplomatic sets have a file of events beside their annotation. */
export function goldOf(shared: string, set: SetName): GoldRecord[] {
  const events = path.join(shared, `eval/dev/${set}.events.jsonl`)
  return readJsonLines(existsSync(events) ? events : path.join(shared, `eval/dev/${set}.jsonl`))
}

export function peersOf(shared: string, set: SetName): { name: string; records: PredictedRecord[] }[] {
  return [
    ['PETRARCH2', 'petrarch2'],
    ['text-order', 'text-order'],
  ].flatMap(([name, prefix]) => {
    const file = path.join(shared, `eval/baselines/${prefix}.${set}.jsonl`)
    return name !== undefined && existsSync(file)
      ? [{ name, records: readJsonLines<PredictedRecord>(file) }]
      : []
  })
}
