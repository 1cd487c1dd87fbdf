/** What a dyad is made of: words and deeds, modalities, who reports, first and latest, and where sources disagree. Pure. */
import { findDisagreements, gatherActs, type Disagreement } from '@/lib/alignment'
import { MODALITIES, type Modality } from '@/lib/model/ontology'
import type { Dataset } from '@/lib/view/graph/dataset'
import type { Subset } from '@/lib/view/address/dyadSubset'
import { facetValue } from '@/lib/view/graph/filter'
import { directed, pick, scoreBoth, type Dyad, type DyadScore } from './dyad'

/** One direction of a part of the statements. */
interface Side {
  statements: number
  cooperative: number
  conflictual: number
}

export interface Part<Value extends string> {
  value: Value
  forth: Side & { score: DyadScore | null }
  back: Side & { score: DyadScore | null }
}

export interface Reporter {
  by: 'speaker' | 'publisher'
  /** Entity id or publisher; '-': the document itself, no publisher. */
  value: string
  forth: Side
  back: Side
  /** Statements in all: one without direction counts once here, and on both sides. */
  statements: number
}

export interface DyadFacts {
  /** The score of words alone and of deeds alone. */
  acts: Part<'words' | 'deeds'>[]
  /** The score that the statements of each modality would give if they were plain assertions. */
  modalities: Part<Modality>[]
  /** Most statements first. */
  speakers: Reporter[]
  publishers: Reporter[]
  /** Rows; null: nothing dated. */
  ends: Record<'forth' | 'back', { first: number; latest: number } | null>
  disagreements: Disagreement[]
}

/** `rows`: those of the dyad. */
export function buildDyadFacts(
  data: Dataset,
  { rows, decay }: Pick<Dyad, 'rows' | 'decay'>,
  a: string,
  b: string,
): DyadFacts {
  const part = <Value extends string>(
    value: Value,
    inside: readonly number[],
    plain: boolean,
  ): Part<Value> => {
    const columns = pick(data.columns, inside)
    if (plain) columns.modality = columns.modality.map((): Modality => 'asserted')
    const scores = scoreBoth(gatherActs(columns, data.entities), decay, a, b)
    return {
      value,
      forth: { ...sideOf(data, inside, a), score: scores.forth },
      back: { ...sideOf(data, inside, b), score: scores.back },
    }
  }
  return {
    acts: (['words', 'deeds'] as const).map((value) =>
      part(
        value,
        rows.filter((row) => actsOf(data, row) === value),
        false,
      ),
    ),
    modalities: MODALITIES.map((value) =>
      part(
        value,
        rows.filter((row) => data.columns.modality[row] === value),
        true,
      ),
    ).filter(({ forth, back }) => forth.statements + back.statements > 0),
    speakers: reporters(data, rows, 'speaker', a, b),
    publishers: reporters(data, rows, 'publisher', a, b),
    ends: { forth: endsOf(data, directed(data, rows, a)), back: endsOf(data, directed(data, rows, b)) },
    disagreements: findDisagreements(data, rows),
  }
}

function actsOf(data: Dataset, row: number): 'words' | 'deeds' {
  return data.material[row] ? 'deeds' : 'words'
}

function sideOf(data: Dataset, rows: readonly number[], source: string): Side {
  const mine = directed(data, rows, source)
  const cooperative = mine.filter((row) => data.sign[row] === 1).length
  return { statements: mine.length, cooperative, conflictual: mine.length - cooperative }
}

function reporters(
  data: Dataset,
  rows: readonly number[],
  by: Reporter['by'],
  a: string,
  b: string,
): Reporter[] {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const value = reporterOf(data, row, by)
    const group = groups.get(value)
    if (group) group.push(row)
    else groups.set(value, [row])
  }
  return [...groups]
    .map(([value, inside]) => ({
      ...{ by, value, statements: inside.length },
      forth: sideOf(data, inside, a),
      back: sideOf(data, inside, b),
    }))
    .sort((x, y) => y.statements - x.statements || x.value.localeCompare(y.value))
}

function reporterOf(data: Dataset, row: number, by: Reporter['by']): string {
  return facetValue(data, row, by === 'speaker' ? 'speakers' : 'publishers')
}

function endsOf(data: Dataset, rows: readonly number[]): { first: number; latest: number } | null {
  const dated = rows
    .filter((row) => (data.columns.on[row] ?? null) !== null)
    .sort((x, y) => (data.columns.on[x] ?? '').localeCompare(data.columns.on[y] ?? '') || x - y)
  const first = dated[0]
  const latest = dated.at(-1)
  return first === undefined || latest === undefined ? null : { first, latest }
}

/** The rows of a dyad that a subset lists, in the order given. */
export function subsetRows(
  data: Dataset,
  rows: readonly number[],
  subset: Subset | null,
  a: string,
  b: string,
): readonly number[] {
  if (!subset) return rows
  const { kind, value, side } = subset
  const turned = side === 'both' ? rows : directed(data, rows, side === 'forth' ? a : b)
  switch (kind) {
    case 'all':
      return turned
    case 'acts':
      return turned.filter((row) => actsOf(data, row) === value)
    case 'modality':
      return turned.filter((row) => data.columns.modality[row] === value)
    case 'speaker':
    case 'publisher':
      return turned.filter((row) => reporterOf(data, row, kind) === value)
  }
}
