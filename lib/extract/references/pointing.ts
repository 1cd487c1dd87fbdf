import type { Party } from './context'

/** Where a pointing word was found, and to whom it points. */
export interface Pointing {
  /** Document-wide tokens, [first, last). */
  first: number
  last: number
  parties: readonly Party[]
  basis: string
  generic?: boolean
}
