/** The matrix of states: who stands where, how large a cell is, what a cell says. Pure. */
import type { PairScore, Partition } from '@/lib/model/answers'
import type { MatrixOrder } from '../address/alignmentState'
import type { ScoreTable } from './scoreTable'

export interface MatrixGroup {
  /** 'Bloc A', 'Unplaced', …; empty when the order knows no groups. */
  title: string
  /** Letter of the bloc; null: no bloc. */
  bloc: string | null
  members: string[]
}

/**
 * States in groups with a gap between them: blocs with the unplaced between the first and the others, or one group. Of a bloc only those
 * are there of whom a score is known, the others come last; within a group those most is said of come first.
 */
export function orderStates(
  scores: Pick<ScoreTable, 'states' | 'degrees'>,
  partition: Partition,
  nameOf: (id: string) => string,
  order: MatrixOrder,
): MatrixGroup[] {
  const { states } = scores
  const byName = (a: string, b: string): number => NAMES.compare(nameOf(a), nameOf(b))
  if (order === 'name') return [{ title: '', bloc: null, members: [...states].sort(byName) }]
  const degree = scores.degrees()
  const byDegree = (a: string, b: string): number =>
    (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || byName(a, b)
  if (order === 'degree') return [{ title: '', bloc: null, members: [...states].sort(byDegree) }]
  const group = (title: string, bloc: string | null, ids: readonly string[]): MatrixGroup => ({
    ...{ title, bloc },
    members: ids.filter((id) => degree.has(id)).sort(byDegree),
  })
  const blocs = partition.blocs.map(({ name, members }) =>
    group(
      `Bloc ${name}`,
      name,
      members.map(({ id }) => id),
    ),
  )
  const unplaced = group(
    'Unplaced',
    null,
    partition.unplaced.map(({ id }) => id),
  )
  const placed = new Set([...blocs, unplaced].flatMap(({ members }) => members))
  const apart = group(
    'Apart',
    null,
    states.filter((id) => !placed.has(id)),
  )
  return [...blocs.slice(0, 1), unplaced, ...blocs.slice(1), apart].filter(
    ({ members }) => members.length > 0,
  )
}

/** The same order while the statements change under it: nobody moves, who is gone leaves an empty row, who is new comes last. */
export function keepOrder(groups: readonly MatrixGroup[], states: readonly string[]): MatrixGroup[] {
  const known = new Set(groups.flatMap(({ members }) => members))
  const fresh = states.filter((id) => !known.has(id))
  const last = groups.at(-1)
  if (fresh.length === 0 || !last) return [...groups]
  return last.bloc === null
    ? [...groups.slice(0, -1), { ...last, members: [...last.members, ...fresh] }]
    : [...groups, { title: 'Apart', bloc: null, members: fresh }]
}

// Made once: each localeCompare would look its locale up anew.
const NAMES = new Intl.Collator('en')

export function sameGroups(a: readonly MatrixGroup[], b: readonly MatrixGroup[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ title, bloc, members }, at) => {
      const other = b[at]!
      return (
        title === other.title &&
        bloc === other.bloc &&
        members.length === other.members.length &&
        members.every((id, index) => id === other.members[index])
      )
    })
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
