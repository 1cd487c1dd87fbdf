/** Which statements of a dyad are listed, as a link carries it: `modality~denied~forth`, `acts~deeds~both`, `all~~back`. Pure. */
import type { Codec } from './codec'

export const SUBSET_KINDS = ['all', 'acts', 'modality', 'speaker', 'publisher'] as const
export const SIDES = ['forth', 'back', 'both'] as const
type DyadSide = (typeof SIDES)[number]

export interface Subset {
  kind: (typeof SUBSET_KINDS)[number]
  /** 'words' or 'deeds', a modality, an entity id or '-' for the document itself, a publisher or '-' for none. */
  value: string
  /** From the first state towards the second, back, or both. */
  side: DyadSide
}

function parse(text: string | null): Subset | null {
  const [kindText, valueText = '', sideText] = (text ?? '').split('~')
  const kind = SUBSET_KINDS.find((one) => one === kindText)
  const side = SIDES.find((one) => one === sideText)
  if (!kind || !side || (kind === 'all') !== (valueText === '')) return null
  try {
    return { kind, value: decodeURIComponent(valueText), side }
  } catch {
    return null
  }
}

function serialize({ kind, value, side }: Subset): string {
  return [kind, encodeURIComponent(value).replaceAll('~', '%7E'), side].join('~')
}

/** Null: every statement. */
export function subsetCodec(): Codec<Subset | null> {
  return {
    parse,
    serialize: (subset) => (subset ? serialize(subset) : ''),
    eq: sameSubset,
    default: null,
  }
}

export function sameSubset(a: Subset | null, b: Subset | null): boolean {
  return (a && serialize(a)) === (b && serialize(b))
}
