/** The matrix of states: who stands where, how large a cell is, what a cell says. Pure. */
import type { PairScore, Partition } from '@/lib/model/answers'
import type { MatrixOrder } from './alignmentState'

export interface MatrixGroup {
  /** 'Bloc A', 'Unplaced', …; empty when the order knows no groups. */
  title: string
  /** Letter of the bloc; null: no bloc. */
  bloc: string | null
  members: string[]
}

/** States in groups with a gap between them: blocs with the unplaced between the first and the others, or one group. */
export function orderStates(
  states: readonly string[],
  {
    pairs,
    partition,
    nameOf,
  }: { pairs: readonly PairScore[]; partition: Partition; nameOf: (id: string) => string },
  order: MatrixOrder,
): MatrixGroup[] {
  const byName = (a: string, b: string): number => nameOf(a).localeCompare(nameOf(b), 'en')
  if (order === 'name') return [{ title: '', bloc: null, members: [...states].sort(byName) }]
  const degree = new Map<string, number>()
  for (const { source, target, statements } of pairs)
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + statements)
  const byDegree = (a: string, b: string): number =>
    (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || byName(a, b)
  if (order === 'degree') return [{ title: '', bloc: null, members: [...states].sort(byDegree) }]
  const blocs = partition.blocs.map(({ name, members }): MatrixGroup => ({
    title: `Bloc ${name}`,
    bloc: name,
    members: members.map(({ id }) => id).sort(byDegree),
  }))
  const unplaced: MatrixGroup = {
    title: 'Unplaced',
    bloc: null,
    members: partition.unplaced.map(({ id }) => id).sort(byDegree),
  }
  const placed = new Set([...blocs, unplaced].flatMap(({ members }) => members))
  const apart: MatrixGroup = {
    title: 'Apart',
    bloc: null,
    members: states.filter((id) => !placed.has(id)).sort(byDegree),
  }
  return [...blocs.slice(0, 1), unplaced, ...blocs.slice(1), apart].filter(
    ({ members }) => members.length > 0,
  )
}

export interface MatrixLayout {
  groups: MatrixGroup[]
  ids: string[]
  /** Left (top) edge of each column (row), px. */
  x: number[]
  y: number[]
  cell: { width: number; height: number }
  width: number
  height: number
  /** Digits after the point in a cell; null: no room for a number. */
  digits: number | null
}

const GROUP_GAP = 8

/** As large as there is room for (px), between what can still be read and hit and what is still one look. */
export function layoutMatrix(groups: MatrixGroup[], room: { width: number; height: number }): MatrixLayout {
  const ids = groups.flatMap(({ members }) => members)
  const gaps = GROUP_GAP * Math.max(0, groups.length - 1)
  const fit = (space: number): number => Math.floor((space - gaps) / Math.max(1, ids.length))
  const many = ids.length > 48
  const width = clamp(fit(room.width), many ? 14 : 20, 60)
  const height = clamp(Math.min(fit(room.height), Math.round(width * 0.7)), many ? 14 : 15, 41)
  const groupOf = groups.flatMap(({ members }, group) => members.map(() => group))
  const at = (size: number): number[] => groupOf.map((group, index) => index * size + group * GROUP_GAP)
  return {
    groups,
    ids,
    x: at(width),
    y: at(height),
    cell: { width, height },
    width: ids.length * width + gaps,
    height: ids.length * height + gaps,
    digits: width >= 32 ? 1 : width >= 20 ? 0 : null,
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

/** Row and column under a point, or null in a gap or outside. */
export function cellAt(layout: MatrixLayout, x: number, y: number): { row: number; column: number } | null {
  const column = layout.x.findIndex((left) => x >= left && x < left + layout.cell.width)
  const row = layout.y.findIndex((top) => y >= top && y < top + layout.cell.height)
  return row < 0 || column < 0 ? null : { row, column }
}

export const pairKey = (source: string, target: string): string => `${source}>${target}`

export function pairIndex(pairs: readonly PairScore[]): Map<string, PairScore> {
  return new Map(pairs.map((pair) => [pairKey(pair.source, pair.target), pair]))
}

/** Fewer statements than this and a cell is dashed: a hint, not a finding. */
export const FEW = 4
/** A side is marked when it is stronger than its mirror by this much. */
const ASYMMETRY = 1.8

/** '+7.1', '−3.0', '+7'. */
export function cellText(score: number, digits: number): string {
  const text = Math.abs(score).toFixed(digits)
  if (Number(text) === 0) return text
  return `${score > 0 ? '+' : '−'}${text}`
}

/** 1 … 10: how strong a cell is filled. */
export function cellStep(score: number): number {
  return Math.min(10, Math.max(1, Math.ceil(Math.abs(score))))
}

export function isStronger(pair: PairScore, mirror: PairScore | undefined): boolean {
  return (
    mirror !== undefined &&
    Math.abs(mirror.score) < Math.abs(pair.score) &&
    Math.abs(mirror.score - pair.score) >= ASYMMETRY
  )
}

/** Share of the sign's colour in each step's fill; the jump at 8 keeps every number readable. */
export const STEP_SHARE = {
  light: [8, 16, 24, 34, 44, 54, 64, 92, 96, 100],
  dark: [8, 14, 20, 27, 35, 44, 54, 74, 86, 100],
} as const
/** From this step on numbers stand in on-ink. */
export const STRONG_STEP = 8
