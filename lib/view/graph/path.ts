/** The best way from one actor to another over the edges on screen. */
import type { GraphEdge } from './edges'

export interface ActorPath {
  /** Actors in order, both ends included. */
  actors: string[]
  /** Edges between neighbours on the path, in both directions and of all signs. */
  edges: string[]
}

/** Fewest steps; among those, the one whose weakest link holds the most statements. Direction and sign do not matter. Null: no way. */
export function findPath(edges: readonly GraphEdge[], from: string, to: string): ActorPath | null {
  const strength = linkStrengths(edges)
  const best = new Map<string, { previous: string | null; weakest: number }>([
    [from, { previous: null, weakest: Number.POSITIVE_INFINITY }],
  ])
  let front = [from]
  while (front.length > 0 && !best.has(to)) {
    const next = new Map<string, { previous: string | null; weakest: number }>()
    for (const actor of front) {
      const sofar = best.get(actor)?.weakest ?? 0
      for (const [other, statements] of strength.get(actor) ?? []) {
        if (best.has(other)) continue
        const weakest = Math.min(sofar, statements)
        if (weakest > (next.get(other)?.weakest ?? 0)) next.set(other, { previous: actor, weakest })
      }
    }
    for (const [actor, entry] of next) best.set(actor, entry)
    front = [...next.keys()].sort()
  }
  if (!best.has(to)) return null
  const actors: string[] = []
  for (let actor: string | null = to; actor !== null; actor = best.get(actor)?.previous ?? null)
    actors.unshift(actor)
  const steps = new Set(actors.slice(1).map((actor, index) => linkKey(actors[index] ?? '', actor)))
  return {
    actors,
    edges: edges.filter((edge) => steps.has(linkKey(edge.source, edge.target))).map((e) => e.id),
  }
}

function linkKey(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`
}

function linkStrengths(edges: readonly GraphEdge[]): Map<string, Map<string, number>> {
  const strength = new Map<string, Map<string, number>>()
  const add = (a: string, b: string, count: number) => {
    const row = strength.get(a) ?? new Map<string, number>()
    row.set(b, (row.get(b) ?? 0) + count)
    strength.set(a, row)
  }
  for (const { source, target, rows } of edges) {
    add(source, target, rows.length)
    add(target, source, rows.length)
  }
  return strength
}
