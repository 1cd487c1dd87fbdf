/** Covering programs solved by HiGHS (MIT) in WebAssembly: 1.2 MB, so it is imported only when a proof needs it. */
import type { Highs, Model } from 'highs'
import type { CoveringProgram, CoveringSolution, CoveringSolver, WholeSolution } from './covering'

/** Seconds; the solver takes only finite limits. */
const NO_LIMIT = 1e9

/** Loads the solver once; every program made with it must be disposed. */
export async function highsCoveringSolver(): Promise<CoveringSolver> {
  const { default: load } = await import('highs')
  const highs = await load()
  return (edges) => new HighsProgram(highs, edges)
}

class HighsProgram implements CoveringProgram {
  private readonly model: Model
  private readonly cycles: Int32Array[] = []

  constructor(
    private readonly highs: Highs,
    private readonly edges: number,
  ) {
    const ones = new Float64Array(edges).fill(1)
    const none = new Int32Array(0)
    this.model = highs.createModel({
      numCols: edges,
      numRows: 0,
      colCost: ones,
      colLower: new Float64Array(edges),
      colUpper: ones,
      rowLower: [],
      rowUpper: [],
      matrix: {
        format: 'csr',
        numRows: 0,
        numCols: edges,
        starts: new Int32Array(1),
        indices: none,
        values: new Float64Array(0),
      },
    })
    this.model.options.set({ output_flag: false, presolve: 'off' })
  }

  addCycles(cycles: readonly Int32Array[]): void {
    const starts = new Int32Array(cycles.length + 1)
    cycles.forEach((cycle, row) => (starts[row + 1] = starts[row]! + cycle.length))
    const length = starts[cycles.length]!
    const indices = new Int32Array(length)
    cycles.forEach((cycle, row) => indices.set(cycle, starts[row]))
    this.model.addRows({
      lower: new Float64Array(cycles.length).fill(1),
      upper: new Float64Array(cycles.length).fill(this.highs.infinity),
      matrix: {
        format: 'csr',
        numRows: cycles.length,
        numCols: this.edges,
        starts,
        indices,
        values: new Float64Array(length).fill(1),
      },
    })
    this.cycles.push(...cycles)
  }

  solveRelaxed(): CoveringSolution {
    this.model.run()
    const { colValue, rowDual } = this.model.getSolution()
    return { value: colValue, lowerBound: this.packing(rowDual) }
  }

  solveWhole(seconds: number): WholeSolution {
    const { variableType, modelStatus } = this.highs.constants
    this.model.options.set({
      presolve: 'on',
      time_limit: Math.max(0.1, seconds),
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
    })
    this.model.zeroAllClocks()
    this.model.changeColsIntegrality(
      { kind: 'mask', mask: new Uint8Array(this.edges).fill(1) },
      new Int32Array(this.edges).fill(variableType.integer),
    )
    this.model.run()
    const bound = Number(this.model.info.get('mip_dual_bound'))
    const solved = this.model.getModelStatus() === modelStatus.optimal
    const value = solved ? this.model.getSolution().colValue : null
    this.model.clearIntegrality()
    this.model.options.set({ presolve: 'off', time_limit: NO_LIMIT })
    return { value, lowerBound: Number.isFinite(bound) ? bound : 0 }
  }

  /** Sum of the row duals as weights of a packing of cycles, scaled down until no edge carries more than 1. */
  private packing(dual: Float64Array): number {
    const load = new Float64Array(this.edges)
    let sum = 0
    this.cycles.forEach((cycle, row) => {
      const weight = Math.max(0, dual[row]!)
      if (weight === 0) return
      sum += weight
      for (const edge of cycle) load[edge]! += weight
    })
    return sum / load.reduce((most, value) => Math.max(most, value), 1)
  }

  dispose(): void {
    this.model.dispose()
  }
}
