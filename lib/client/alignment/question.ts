import type { BlocCount } from '@/lib/alignment'

/** Which statements count, and how. Rows index the snapshot's columns. */
export interface AlignmentQuestion {
  rows: Int32Array
  only: 'words' | 'deeds' | null
  halfLifeDays: number | null
  /** The day that ages are counted back from (days since 1970); null: the latest act that counts. */
  asOfDay: number | null
  /** Bloc names of the whole snapshot, so that names stay when filters change. */
  reference: [id: string, bloc: string][]
  /** From which size of net score on a pair has a sign. */
  threshold: number
  blocs: BlocCount
}
