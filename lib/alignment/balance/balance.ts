/** Structural balance of a signed network with proof: what `entente balance` prints. */
import { EntenteError } from '@/lib/model/errors'
import { joinSides, type Block } from './blocks'
import { positiveParts, solveByBlocks, type Solved } from './blockwise'
import type { BlocCount } from './badCycles'
import type { CoveringSolver } from './covering'
import { proveByCuts, type CutLimits } from './cuttingPlanes'
import { proveDivision } from './exactTwoBlocs'
import { seededRandom } from '../random'
import { signedGraph, type SignedGraph } from './signedGraph'
import { triangleBalance } from './triangles'
import { contradicts, searchTwoBlocs } from './twoBlocSearch'

export interface NamedEdge {
  source: string
  target: string
  sign: 1 | -1
}

/** Blocs as arrays of node ids, largest first. `lowerBound` equals `frustration` (`frustrated`) when optimal. */
export interface Balance {
  nodes: number
  edges: number
  frustration: number
  optimal: boolean
  lowerBound: number
  blocs: string[][]
  frustratedEdges: NamedEdge[]
  anyK: { frustrated: number; optimal: boolean; lowerBound: number; blocs: string[][] }
  triangleBalance: number | null
}

export interface BalanceOptions {
  solver: CoveringSolver
  /** A clock in milliseconds, for the time limit. */
  now: () => number
  /** Seconds for each of the two questions. Default 60. */
  seconds?: number
  seed?: number
}

/** Steps of the search without solver that are worth trying before the solver: a few hundredths of a second. */
const QUICK_STEPS = 400_000

/**
 * Two blocs and any number of blocs, each with proof or with bounds.
 * @throws EntenteError `bad-request` for a loop, or a pair given twice with different signs (the same sign twice is one edge).
 */
export function balance(edges: readonly NamedEdge[], options: BalanceOptions): Balance {
  const distinct = distinctEdges(edges)
  const nodes = [...new Set(distinct.flatMap((edge) => [edge.source, edge.target]))]
  const index = new Map(nodes.map((id, position) => [id, position]))
  const graph = signedGraph(
    nodes.length,
    distinct.map((edge) => ({ a: index.get(edge.source)!, b: index.get(edge.target)!, sign: edge.sign })),
  )
  const two = prove(graph, 'two', options)
  const any = prove(positiveParts(graph), 'any', options)
  const side = joinSides(graph, two.contradicted)
  const groups = (bloc: ArrayLike<number>): string[][] => {
    const members = new Map<number, string[]>()
    nodes.forEach((id, node) => {
      const known = members.get(bloc[node]!)
      if (known) known.push(id)
      else members.set(bloc[node]!, [id])
    })
    return [...members.values()].sort((x, y) => y.length - x.length)
  }
  return {
    nodes: nodes.length,
    edges: distinct.length,
    frustration: two.frustrated,
    optimal: two.frustrated === two.lowerBound,
    lowerBound: two.lowerBound,
    blocs: groups(side),
    frustratedEdges: distinct.filter((_, edge) => two.contradicted[edge] === 1),
    anyK: {
      frustrated: any.frustrated,
      optimal: any.frustrated === any.lowerBound,
      lowerBound: any.lowerBound,
      blocs: groups(any.bloc),
    },
    triangleBalance: triangleBalance(graph),
  }
}

function distinctEdges(edges: readonly NamedEdge[]): NamedEdge[] {
  const seen = new Map<string, NamedEdge>()
  for (const edge of edges) {
    const { source, target } = edge
    if (source === target)
      throw new EntenteError('bad-request', `An edge leads from ${source} to itself.`, {
        where: `${source},${target}`,
        remedy: 'Leave out rows whose source and target are the same.',
      })
    const key = source < target ? `${source}\n${target}` : `${target}\n${source}`
    const before = seen.get(key)
    if (before && before.sign !== edge.sign)
      throw new EntenteError('bad-request', `${source} and ${target} are given with both signs.`, {
        where: `${source},${target}`,
        remedy: 'Keep one row per pair: the network is undirected.',
      })
    if (!before) seen.set(key, edge)
  }
  return [...seen.values()]
}

function prove(graph: SignedGraph, blocs: BlocCount, options: BalanceOptions): Solved {
  const limits: CutLimits = {
    random: seededRandom(options.seed ?? 1),
    now: options.now,
    deadline: options.now() + (options.seconds ?? 60) * 1000,
  }
  return solveByBlocks(graph, (block) => solveBlock(block, blocs, options.solver, limits))
}

function solveBlock(block: Block, blocs: BlocCount, solver: CoveringSolver, limits: CutLimits): Solved {
  if (blocs === 'two') {
    const found = searchTwoBlocs(block.graph, limits.random)
    const proven = proveDivision(block.graph, found, QUICK_STEPS)
    if (proven.optimal) {
      const { side, frustrated, lowerBound } = proven
      const contradicted = Uint8Array.from(block.graph.sign, (_, edge) =>
        contradicts(block.graph, side, edge) ? 1 : 0,
      )
      return { contradicted, bloc: Int32Array.from(side), frustrated, lowerBound }
    }
  }
  return proveByCuts(block.graph, blocs, solver, limits)
}
