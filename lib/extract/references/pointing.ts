import type { Party } from './voice'

/** Where a pointing word was found, and to whom it points. */
export interface Pointing {
  /** Document-wide tokens, [first, last). */
  first: number
  last: number
  parties: readonly Party[]
  basis: string
  generic?: boolean
}
