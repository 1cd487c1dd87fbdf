/** The one kind of program the proofs need: choose as few edges as possible so that every given cycle loses one. */

export interface CoveringSolution {
  /** Value per edge: 0 … 1 when relaxed, 0 or 1 when whole. */
  value: Float64Array
  /**
   * A bound that holds: every choice of whole edges takes at least this many. From a relaxation it is a fractional packing of
   * the cycles, scaled to be feasible, so that it does not rest on the solver's tolerances.
   */
  lowerBound: number
}

/** Value null: the time was up before the best choice was proven; the bound holds all the same. */
export interface WholeSolution {
  value: Float64Array | null
  lowerBound: number
}

export interface CoveringProgram {
  /** Each cycle as edge numbers without repeats. */
  addCycles: (cycles: readonly Int32Array[]) => void
  /** Fractions allowed. */
  solveRelaxed: () => CoveringSolution
  /** Whole edges only. */
  solveWhole: (seconds: number) => WholeSolution
  dispose: () => void
}

/** Makes programs over a number of edges. Injected, so that this room holds no solver of its own. */
export type CoveringSolver = (edges: number) => CoveringProgram
