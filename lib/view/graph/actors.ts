/** Who is drawn: the most active actors under the filters, plus and minus what a person asked for. Never a silent cap. */
import type { ActorChoice } from '../address/state'
import type { Dataset } from './dataset'
import { BIT, type Masks } from './filter'

export interface ActorSet {
  /** Entity indexes on screen. */
  shown: ReadonlySet<number>
  /** How many actors have a statement that passes: 'shown.size of candidates'. */
  candidates: number
  /** Statements that pass per entity index, before the choice of actors. */
  weight: ReadonlyMap<number, number>
}

/** Statements that pass, per actor. */
export function activityUnder(data: Dataset, masks: Masks): Map<number, number> {
  const counts = new Uint32Array(data.entities.length)
  const { source, target } = data.columns
  for (let row = 0; row < data.size; row++) {
    if ((masks[row]! & ~BIT.actors) !== 0) continue
    counts[source[row]!]!++
    counts[target[row]!]!++
  }
  const weight = new Map<number, number>()
  counts.forEach((count, actor) => {
    if (count > 0) weight.set(actor, count)
  })
  return weight
}

/** Ranks by statements that pass, then by all statements, then by id: the same on every machine. */
function rankActors(data: Dataset, weight: ReadonlyMap<number, number>): number[] {
  return [...weight.keys()].sort(
    (a, b) =>
      (weight.get(b) ?? 0) - (weight.get(a) ?? 0) ||
      (data.activity[b] ?? 0) - (data.activity[a] ?? 0) ||
      ((data.entities[a]?.id ?? '') < (data.entities[b]?.id ?? '') ? -1 : 1),
  )
}

/** Chooses the actors and marks in `masks` (changed in place) the statements that reach beyond them. */
export function chooseActors(data: Dataset, masks: Masks, choice: ActorChoice): ActorSet {
  const hidden = new Set(
    choice.hidden.map((id) => data.indexOf.get(id)).filter((index) => index !== undefined),
  )
  if (hidden.size > 0) markHidden(data, masks, hidden)
  const weight = activityUnder(data, masks)
  const pool = choice.isolated.length > 0 ? around(data, masks, choice.isolated) : new Set(weight.keys())
  const ranked = rankActors(data, weight).filter((index) => pool.has(index))
  const shown = connectedTop(data, masks, ranked, choice.top)
  for (const id of [...choice.added, ...choice.isolated]) {
    const index = data.indexOf.get(id)
    if (index !== undefined && (weight.has(index) || choice.isolated.includes(id))) shown.add(index)
  }
  for (const index of hidden) shown.delete(index)
  for (let row = 0; row < data.size; row++) {
    const inside = shown.has(data.columns.source[row] ?? -1) && shown.has(data.columns.target[row] ?? -1)
    if (!inside) masks[row] = (masks[row] ?? 0) | BIT.actors
  }
  return { shown, candidates: weight.size, weight }
}

function markHidden(data: Dataset, masks: Masks, hidden: ReadonlySet<number>): void {
  for (let row = 0; row < data.size; row++) {
    const touched = hidden.has(data.columns.source[row] ?? -1) || hidden.has(data.columns.target[row] ?? -1)
    if (touched) masks[row] = (masks[row] ?? 0) | BIT.hidden
  }
}

/** Rounds in which actors without a line on screen give their place to the next in rank. */
const ROUNDS = 4

/** The first `top` of the ranking that share a passing statement with another of them. */
function connectedTop(data: Dataset, masks: Masks, ranked: readonly number[], top: number): Set<number> {
  let pool = ranked
  let chosen = new Set(pool.slice(0, top))
  for (let round = 0; round < ROUNDS; round++) {
    const linked = linkedWithin(data, masks, chosen)
    if (linked.size === chosen.size) return chosen
    const alone = [...chosen].filter((index) => !linked.has(index))
    pool = pool.filter((index) => !alone.includes(index))
    chosen = new Set(pool.slice(0, top))
  }
  return linkedWithin(data, masks, chosen)
}

function linkedWithin(data: Dataset, masks: Masks, chosen: ReadonlySet<number>): Set<number> {
  const linked = new Set<number>()
  for (let row = 0; row < data.size; row++) {
    if ((masks[row] ?? 0) !== 0) continue
    const source = data.columns.source[row] ?? -1
    const target = data.columns.target[row] ?? -1
    if (source === target || !chosen.has(source) || !chosen.has(target)) continue
    linked.add(source)
    linked.add(target)
  }
  return linked
}

/** These actors and everyone who shares a passing statement with one of them. */
function around(data: Dataset, masks: Masks, ids: readonly string[]): Set<number> {
  const centre = new Set(ids.map((id) => data.indexOf.get(id)).filter((index) => index !== undefined))
  const found = new Set(centre)
  for (let row = 0; row < data.size; row++) {
    if ((masks[row] ?? 0) !== 0) continue
    const source = data.columns.source[row] ?? -1
    const target = data.columns.target[row] ?? -1
    if (centre.has(source)) found.add(target)
    if (centre.has(target)) found.add(source)
  }
  return found
}

export interface Neighbour {
  index: number
  statements: number
}

/** Everyone who shares a statement with this actor under the filters (the choice of actors aside), most first. */
export function neighboursOf(data: Dataset, masks: Masks, actor: number): Neighbour[] {
  const counts = new Map<number, number>()
  for (let row = 0; row < data.size; row++) {
    if (((masks[row] ?? 0) & ~BIT.actors) !== 0) continue
    const source = data.columns.source[row] ?? -1
    const target = data.columns.target[row] ?? -1
    if (source === actor && target !== actor) counts.set(target, (counts.get(target) ?? 0) + 1)
    if (target === actor && source !== actor) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  const rank = rankActors(data, counts)
  return rank.map((index) => ({ index, statements: counts.get(index) ?? 0 }))
}

/** How many neighbours one expansion brings; the rest stays one click away. */
export const EXPAND_STEP = 12
