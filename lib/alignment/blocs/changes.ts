/** What differs between two readings of the same states: scores, signs, and where states stand. */
import type { PairScore, Partition } from '@/lib/model/answers'
import type { PairNet } from '../scores/scores'
import { SIGN_THRESHOLD } from '../scores/weights'

export interface Reading {
  pairs: readonly PairScore[]
  nets: readonly PairNet[]
  partition: Partition
}

/** Null: nothing said that counts. */
export interface ScoreChange {
  source: string
  target: string
  before: number | null
  after: number | null
}

export interface SignChange {
  a: string
  b: string
  /** The nets, and the signs they have under the threshold. */
  before: { net: number | null; sign: -1 | 0 | 1 }
  after: { net: number | null; sign: -1 | 0 | 1 }
}

/** In a bloc, unplaced with a lean to it, or in none; null: no sign to anyone. */
export type Place = { bloc: string; sure: boolean } | 'apart' | null

export interface PlaceChange {
  id: string
  before: Place
  after: Place
}

export interface Changes {
  /** Ordered pairs whose score moves by `least` or more, furthest first. */
  scores: ScoreChange[]
  /** Unordered pairs, signs that turn first, then those that are lost or come up. */
  signs: SignChange[]
  states: PlaceChange[]
}

/** Half of the last digit that a score is shown with. */
const VISIBLE = 0.05

/** `threshold`: from which net on a pair has a sign; `least`: smaller moves of a score are left out. */
export function compareReadings(
  before: Reading,
  after: Reading,
  { threshold = SIGN_THRESHOLD, least = VISIBLE }: { threshold?: number; least?: number } = {},
): Changes {
  return {
    scores: scoreChanges(before.pairs, after.pairs).filter((change) => size(change) >= least),
    signs: signChanges(before.nets, after.nets, threshold),
    states: placeChanges(before.partition, after.partition),
  }
}

const size = ({ before, after }: ScoreChange): number =>
  before === null || after === null ? Number.POSITIVE_INFINITY : Math.abs(after - before)
/** How far a score moves; one that comes or goes moves from or to nothing, 0. */
const distance = ({ before, after }: ScoreChange): number => Math.abs((after ?? 0) - (before ?? 0))

function scoreChanges(before: readonly PairScore[], after: readonly PairScore[]): ScoreChange[] {
  const changes = new Map<string, ScoreChange>()
  for (const { source, target, score } of before)
    changes.set(`${source} ${target}`, { source, target, before: score, after: null })
  for (const { source, target, score } of after) {
    const known = changes.get(`${source} ${target}`) ?? { source, target, before: null, after: null }
    changes.set(`${source} ${target}`, { ...known, after: score })
  }
  return [...changes.values()].sort((x, y) => distance(y) - distance(x))
}

function signChanges(before: readonly PairNet[], after: readonly PairNet[], threshold: number): SignChange[] {
  const side = (net: number | null): SignChange['before'] => ({
    net,
    sign: net === null || Math.abs(net) < threshold ? 0 : net > 0 ? 1 : -1,
  })
  const key = ({ a, b }: PairNet): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
  const changes = new Map<string, SignChange>()
  for (const pair of before)
    changes.set(key(pair), { a: pair.a, b: pair.b, before: side(pair.net), after: side(null) })
  for (const pair of after) {
    const known = changes.get(key(pair)) ?? { a: pair.a, b: pair.b, before: side(null), after: side(null) }
    changes.set(key(pair), { ...known, after: side(pair.net) })
  }
  const turns = ({ before: from, after: to }: SignChange): number => (from.sign * to.sign === -1 ? 1 : 0)
  const moves = ({ before: from, after: to }: SignChange): number => Math.abs((to.net ?? 0) - (from.net ?? 0))
  return [...changes.values()]
    .filter((change) => change.before.sign !== change.after.sign)
    .sort((x, y) => turns(y) - turns(x) || moves(y) - moves(x))
}

/** Where every state of a partition stands. */
export function placesOf({ blocs, unplaced, apart }: Partition): Map<string, Place> {
  return new Map<string, Place>([
    ...blocs.flatMap(({ name, members }) =>
      members.map(({ id }): [string, Place] => [id, { bloc: name, sure: true }]),
    ),
    ...unplaced.map(({ id, leansTo }): [string, Place] => [id, { bloc: leansTo, sure: false }]),
    ...apart.map((id): [string, Place] => [id, 'apart']),
  ])
}

/** States that change bloc first, then those that come, go, or are no longer (or newly) sure enough. */
function placeChanges(before: Partition, after: Partition): PlaceChange[] {
  const was = placesOf(before)
  const is = placesOf(after)
  const changes = [...new Set([...was.keys(), ...is.keys()])]
    .map((id): PlaceChange => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }))
    .filter((change) => placeText(change.before) !== placeText(change.after))
  const moves = ({ before: from, after: to }: PlaceChange): number =>
    blocOf(from) !== null && blocOf(to) !== null && blocOf(from) !== blocOf(to) ? 1 : 0
  return changes.sort((x, y) => moves(y) - moves(x) || (x.id < y.id ? -1 : 1))
}

const blocOf = (place: Place): string | null => (place === null || place === 'apart' ? null : place.bloc)

const placeText = (place: Place): string =>
  place === null || place === 'apart' ? String(place) : `${place.bloc} ${place.sure}`
