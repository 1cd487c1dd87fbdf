/** Scores of pairs and the blocs they make. */
import type { EntityRow, CypherLink } from './graph'

/** Whom a line over time follows: the acts of a towards b; or of both, an act without direction once. */
export interface LinePair {
  a: string
  b: string
  directed: boolean
}

/** Directed score of one ordered pair of states. */
export interface PairScore {
  source: string
  target: string
  /** −10 … +10 */
  score: number
  cooperative: number
  conflictual: number
  statements: number
}

export interface Partition {
  /** Named A, B, … : the name of an earlier partition they overlap most, else by size. Certainty null: not measured. */
  blocs: { name: string; members: { id: string; certainty: number | null }[] }[]
  /** Those whose certainty is too small, with the bloc they lean to. */
  unplaced: { id: string; leansTo: string; certainty: number }[]
  /** In relation with a few others only, none of them tied to a bloc. */
  apart: string[]
  /** Pairs that pull against the blocs, of all pairs that have a sign. */
  frustration: number
  pairs: number
  /** Proven: no division has fewer than lowerBound; optimal when the two are equal. */
  optimal: boolean
  lowerBound: number
  /** The pairs that pull against the partition, strongest first. */
  frustrated: { a: string; b: string; net: number; statements: number }[]
  /** Balanced triangles / triangles; null when there is no triangle. */
  triangleBalance: number | null
}

/** GET /api/alignments */
export interface AlignmentsAnswer {
  generation: number
  states: EntityRow[]
  scores: PairScore[]
  partition: Partition
  cypher: CypherLink
}
