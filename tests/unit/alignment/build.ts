/** Small statement tables and networks for the tests of this room. */
import type { EntityRow, StatementColumns } from '@/lib/model/answers'
import type { EventType, Modality } from '@/lib/model/ontology'
import { signedGraph, type SignedGraph } from '@/lib/alignment/balance/signedGraph'

export interface Said {
  from: string
  to: string
  event: EventType
  modality?: Modality
  on?: string | null
  confidence?: number
  document?: number
  undirected?: boolean
  generic?: boolean
  wrong?: boolean
  fromState?: string | null
}

/** Ids of three capital letters are states, all others persons. */
export function snapshot(said: readonly Said[]): { columns: StatementColumns; entities: EntityRow[] } {
  const ids = [...new Set(said.flatMap((one) => [one.from, one.to]))]
  const isState = (id: string): boolean => /^[A-Z]{3}$/.test(id)
  const entities = ids.map((id): EntityRow => ({
    id,
    kind: isState(id) ? 'state' : 'person',
    name: id,
    shortName: id,
    iso2: null,
  }))
  const column = <T>(value: (one: Said, row: number) => T): T[] => said.map(value)
  const columns: StatementColumns = {
    id: column((_, row) => `s${row}`),
    source: column((one) => ids.indexOf(one.from)),
    target: column((one) => ids.indexOf(one.to)),
    speaker: column(() => -1),
    document: column((one, row) => one.document ?? row),
    event: column((one) => one.event),
    mode: column(() => null),
    modality: column((one) => one.modality ?? 'asserted'),
    undirected: column((one) => one.undirected ?? false),
    generic: column((one) => one.generic ?? false),
    on: column((one, row) =>
      one.on === undefined ? `2024-01-${String((row % 28) + 1).padStart(2, '0')}` : one.on,
    ),
    onPrecision: column((one) => (one.on === null ? null : 'day')),
    confidence: column((one) => one.confidence ?? 1),
    sourceState: column((one) =>
      one.fromState !== undefined ? one.fromState : isState(one.from) ? one.from : null,
    ),
    targetState: column((one) => (isState(one.to) ? one.to : null)),
    verdict: column((one) => (one.wrong ? 'wrong' : null)),
  }
  return { columns, entities }
}

/** Least number of contradicted edges over all divisions into two, by trying every one. */
export function bruteForceTwo(graph: SignedGraph): number {
  let best = Number.POSITIVE_INFINITY
  for (let mask = 0; mask < 2 ** Math.max(0, graph.size - 1); mask++) {
    let cost = 0
    graph.sign.forEach((sign, edge) => {
      const apart = ((mask >> graph.from[edge]!) & 1) !== ((mask >> graph.to[edge]!) & 1)
      if (apart === sign > 0) cost++
    })
    best = Math.min(best, cost)
  }
  return best
}

/** Least number of contradicted edges over all divisions into any number of blocs, by growing every set partition. */
export function bruteForceAny(graph: SignedGraph): number {
  const bloc = new Array<number>(graph.size).fill(0)
  let best = Number.POSITIVE_INFINITY
  const grow = (node: number, used: number): void => {
    if (node === graph.size) {
      let cost = 0
      graph.sign.forEach((sign, edge) => {
        if ((bloc[graph.from[edge]!] !== bloc[graph.to[edge]!]) === sign > 0) cost++
      })
      best = Math.min(best, cost)
      return
    }
    for (let choice = 0; choice <= used; choice++) {
      bloc[node] = choice
      grow(node + 1, Math.max(used, choice + 1))
    }
  }
  grow(0, 0)
  return best
}

/** A graph from one number per pair of nodes: 0 no edge, 1 positive, 2 negative. */
export function graphFromTrits(size: number, trits: readonly number[]): SignedGraph {
  const edges: { a: number; b: number; sign: 1 | -1 }[] = []
  let at = 0
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const trit = trits[at++] ?? 0
      if (trit > 0) edges.push({ a, b, sign: trit === 1 ? 1 : -1 })
    }
  return signedGraph(size, edges)
}
