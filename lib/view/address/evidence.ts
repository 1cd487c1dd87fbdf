/** Sources of evidence: what a statement can be left out with. Pure. */
import type { Dataset } from '../graph/dataset'
import { facetValue } from '../graph/filter'
import { EVERYTHING, type Choice } from './codec'
import { toggle, type Filters } from './state'

export const EVIDENCE = ['publisher', 'speaker', 'document'] as const
export type EvidenceKind = (typeof EVIDENCE)[number]

/** The filter that leaves sources of a kind out. */
export const FACET = {
  publisher: 'publishers',
  speaker: 'speakers',
  document: 'documents',
} as const satisfies Record<EvidenceKind, keyof Filters>

/** Per kind: the filter's values, and for every row of the columns the number of its own. */
export type Evidence = Record<EvidenceKind, { values: string[]; of: Int32Array }>

/** Time O(statements). */
export function evidenceOf(data: Dataset): Evidence {
  const numbered = (kind: EvidenceKind): Evidence[EvidenceKind] => {
    const numbers = new Map<string, number>()
    const of = Int32Array.from({ length: data.size }, (_, row) => {
      const value = facetValue(data, row, FACET[kind])
      const known = numbers.get(value)
      if (known !== undefined) return known
      numbers.set(value, numbers.size)
      return numbers.size - 1
    })
    return { values: [...numbers.keys()], of }
  }
  return {
    publisher: numbered('publisher'),
    speaker: numbered('speaker'),
    document: numbered('document'),
  }
}

/** What was taken out of the evidence: all but these count, or these alone. */
export interface Less {
  kind: EvidenceKind
  only: boolean
  values: readonly string[]
}

/** The choices among sources that are not 'everything', in the order of EVIDENCE. */
export function leftOut(filters: Pick<Filters, (typeof FACET)[EvidenceKind]>): Less[] {
  return EVIDENCE.flatMap((kind) => {
    const { only, values } = filters[FACET[kind]]
    return only || values.length > 0 ? [{ kind, only, values }] : []
  })
}

/** The same filters with all sources back. */
export function withAllSources<F extends Pick<Filters, (typeof FACET)[EvidenceKind]>>(filters: F): F {
  return { ...filters, publishers: EVERYTHING, speakers: EVERYTHING, documents: EVERYTHING }
}

/** The same filters with one source out, or back in. */
export function switchSource<F extends Pick<Filters, (typeof FACET)[EvidenceKind]>>(
  filters: F,
  kind: EvidenceKind,
  value: string,
): F {
  const choice: Choice = toggle(filters[FACET[kind]], value)
  // Only these, and none left: that would be nothing at all, which nobody asks for by putting the last one back.
  return { ...filters, [FACET[kind]]: choice.only && choice.values.length === 0 ? EVERYTHING : choice }
}
