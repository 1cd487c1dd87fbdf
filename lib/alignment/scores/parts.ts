/** Why a score is what it is: its acts with their weights, adding up to it. */
import { EVENT_TYPES } from '@/lib/model/ontology'
import type { EventType } from '@/lib/model/ontology'
import { INTENSITY, type ActTable } from './acts'
import { countedReports, weighActs, type ScoreOptions } from './scores'
import { PRIOR_WEIGHT } from './weights'

export interface ScorePart {
  event: EventType
  intensity: number
  /** Weight after confidence, modality and decay; 0: shown, not counted (denied, negated, hypothetical). */
  weight: number
  /** What this act adds to the score: all parts add up to it. */
  part: number
  /** Rows of StatementColumns that report it. */
  rows: number[]
}

/** Parts of score(source → target), those that move it most first. */
export function scoreParts(
  table: ActTable,
  source: string,
  target: string,
  options: ScoreOptions = {},
): ScorePart[] {
  const from = table.nodes.indexOf(source)
  const to = table.nodes.indexOf(target)
  const weights = weighActs(table, options)
  const counted = countedReports(table, options)
  const towards = (act: number): boolean => {
    const a = table.actSource[act]
    const b = table.actTarget[act]
    return (a === from && b === to) || (table.actUndirected[act] === 1 && a === to && b === from)
  }
  const acts = new Map<number, number[]>()
  table.reportAct.forEach((act, report) => {
    if (!counted[report] || !towards(act)) return
    const rows = acts.get(act)
    if (rows) rows.push(table.reportRow[report]!)
    else acts.set(act, [table.reportRow[report]!])
  })
  const total = [...acts.keys()].reduce((sum, act) => sum + weights[act]!, PRIOR_WEIGHT)
  const parts = [...acts].map(([act, rows]): ScorePart => {
    const event = table.actEvent[act]!
    const weight = weights[act]!
    const intensity = INTENSITY[event]!
    return { event: EVENT_TYPES[event]!, intensity, weight, part: (weight * intensity) / total, rows }
  })
  return parts.sort((x, y) => Math.abs(y.part) - Math.abs(x.part))
}
