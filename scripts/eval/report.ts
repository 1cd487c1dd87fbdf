/** The tables that `npm run eval` prints: ours beside the peers', by level, by event and by modality. */
import type { GoldRecord, PredictedRecord, Scorer, Scores, SetName } from './data'

const LEVELS = ['pair', 'signedPair', 'quadTriple', 'rootTriple'] as const

/** The figures that floors.json may hold, by name. Shares, 0 to 1. */
export function figuresOf(scores: Scores): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const level of LEVELS) {
    const own = scores[level]
    if (own) figures[level] = own.f1
    const between = scores.interstate[level]
    if (between) figures[`interstate.${level}`] = between.f1
  }
  if (scores.quadMacroF1 !== null) figures.quadMacro = scores.quadMacroF1
  if (scores.modality.checked > 0) figures.modality = scores.modality.accuracy
  figures.relationsFound = scores.rootTriple?.recall ?? 0
  figures.mustNot = scores.mustNot.made
  figures.violations = scores.evidence.violations
  return figures
}

const percent = (value: number | undefined): string =>
  value === undefined ? '     –' : (100 * value).toFixed(1).padStart(6)

export function comparison(set: SetName, rows: readonly { name: string; scores: Scores }[]): string {
  const names = [
    'pair',
    'signedPair',
    'quadTriple',
    'rootTriple',
    'interstate.pair',
    'interstate.quadTriple',
    'quadMacro',
    'modality',
  ]
  const lines = [
    `${set}: F1 in %`,
    `${''.padEnd(14)}${names.map((name) => name.replace('interstate.', 'states:').padStart(18)).join('')}`,
  ]
  for (const { name, scores } of rows) {
    const figures = figuresOf(scores)
    lines.push(`${name.padEnd(14)}${names.map((level) => percent(figures[level]).padStart(18)).join('')}`)
  }
  return lines.join('\n')
}

/** Precision, recall and F1 of (source, target, event) for the statements of one event or modality alone. */
export function slices(
  gold: readonly GoldRecord[],
  predicted: readonly PredictedRecord[],
  scorer: Scorer,
  by: 'event' | 'modality',
): string {
  const values = [
    ...new Set([
      ...gold.flatMap((record) => record.events.map((event) => event[by])),
      ...predicted.flatMap((record) => record.events.map((event) => event[by])),
    ]),
  ]
    .filter((value): value is string => value !== undefined)
    .sort()
  const lines = [`${by.padEnd(14)}     P      R     F1   gold   made`]
  for (const value of values) {
    const goldSlice = gold.map((record) => ({
      ...record,
      events: record.events.filter((event) => event[by] === value),
    }))
    const madeSlice = predicted.map((record) => ({
      ...record,
      events: record.events.filter((event) => event[by] === value),
    }))
    const { rootTriple, pair } = scorer.score(goldSlice, madeSlice)
    const level: Scores['pair'] | null = rootTriple ?? pair
    const count = (records: readonly { events: readonly unknown[] }[]) =>
      records.reduce((sum, record) => sum + record.events.length, 0)
    lines.push(
      `${value.padEnd(14)}${percent(level?.precision)} ${percent(level?.recall)} ${percent(level?.f1)} ${String(count(goldSlice)).padStart(6)} ${String(count(madeSlice)).padStart(6)}`,
    )
  }
  return lines.join('\n')
}
