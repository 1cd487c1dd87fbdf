/** Which relations of a large network are drawn: a line per relation of 200 states would be a grey disc, and seconds of drawing. Pure. */
import type { NetworkTie } from './blocNetwork'

/** More lines than this and none can be followed. */
export const MOST_DRAWN = 600
/** Of everyone, so that nobody stands without a line. */
const EACH = 2

/** All of them; of more than MOST_DRAWN the strongest, and the strongest two of every state. `ties` come strongest first, and so do these. */
export function drawnTies(ties: readonly NetworkTie[]): readonly NetworkTie[] {
  if (ties.length <= MOST_DRAWN) return ties
  const own = new Map<string, number>()
  const chosen = new Set<NetworkTie>()
  for (const tie of ties) {
    const ends = [tie.a, tie.b]
    if (ends.every((id) => (own.get(id) ?? 0) >= EACH)) continue
    for (const id of ends) own.set(id, (own.get(id) ?? 0) + 1)
    chosen.add(tie)
  }
  for (const tie of ties) {
    if (chosen.size >= MOST_DRAWN) break
    chosen.add(tie)
  }
  return ties.filter((tie) => chosen.has(tie))
}
