/**
 * Silence: states that do not speak of one another although, by how much each speaks and is spoken of, they should.
 *
 * Expected and observed are occasions (speech.ts) under a model that knows the margins only (occasionModel.ts). The chance of as few
 * as observed, or fewer, is the exact lower tail of a sum of independent, unlike yes-or-no events (Poisson binomial). A pair is
 * tested from three expected occasions on: below, even total silence may have a chance over 5 % (1 − p ≤ e^−p, e^−3 = 0.0498). That
 * asks the margins alone, never what was observed, so it bends no test (after Tarone 1990, Biometrics 46). Over all tested pairs the
 * share of false findings is kept down as by Benjamini & Hochberg 1995 (J. R. Stat. Soc. B 57).
 */
import { fitOccasions, type OccasionGroup, type OccasionModel } from './occasionModel'
import type { Speech } from './speech'

/** Occasions that must be expected of a pair to test it. */
export const LEAST_EXPECTED = 3

/** An ordered pair: how often the voice names the other. */
interface SilencePair {
  voice: string
  named: string
  /** Occasions. */
  expected: number
  observed: number
  /** Chance of as few or fewer; 1 when at least as many as expected. */
  chance: number
  /** The least share of false findings at which this pair is one (Benjamini–Hochberg adjusted). */
  falseShare: number
}

export interface VoiceTotals {
  id: string
  /** Occasions on which it speaks of others, and mentions of others on them. */
  occasions: number
  mentions: number
  /** Occasions on which others speak of it. */
  named: number
}

export interface Silence {
  states: VoiceTotals[]
  occasions: number
  /** Tested pairs, least chance first. */
  tested: SilencePair[]
  /** Ordered pairs of a voice and a state that others name, tested or not. */
  possible: number
  /** Expected and observed occasions of every ordered pair, at voice × states + named. */
  expected: Float64Array
  observed: Int32Array
}

/** Everything the margins expect against everything observed. */
export function findSilence({ states, occasions }: Speech): Silence {
  const size = states.length
  const totals = states.map((id): VoiceTotals => ({ id, occasions: 0, mentions: 0, named: 0 }))
  const observed = new Int32Array(size * size)
  const groups = new Map<string, OccasionGroup>()
  for (const { voice, named } of occasions) {
    totals[voice]!.occasions++
    totals[voice]!.mentions += named.length
    for (const other of named) {
      totals[other]!.named++
      observed[voice * size + other]!++
    }
    const key = `${voice} ${named.length}`
    const group = groups.get(key) ?? { voice, named: named.length, count: 0 }
    group.count++
    groups.set(key, group)
  }
  const model = fitOccasions(
    [...groups.values()],
    totals.map(({ named }) => named),
  )
  const expected = new Float64Array(size * size)
  model.groups.forEach(({ voice, count }, group) => {
    for (let other = 0; other < size; other++)
      expected[voice * size + other]! += count * model.probability[group * size + other]!
  })
  const voices = totals.filter((one) => one.occasions > 0).length
  const named = totals.filter((one) => one.named > 0).length
  const both = totals.filter((one) => one.named > 0 && one.occasions > 0).length
  return {
    states: totals,
    occasions: occasions.length,
    tested: testPairs(states, model, expected, observed),
    possible: voices * named - both,
    expected,
    observed,
  }
}

function testPairs(
  states: readonly string[],
  model: OccasionModel,
  expected: Float64Array,
  observed: Int32Array,
): SilencePair[] {
  const byVoice = new Map<number, number[]>()
  model.groups.forEach(({ voice }, group) => byVoice.set(voice, [...(byVoice.get(voice) ?? []), group]))
  const tested: Omit<SilencePair, 'falseShare'>[] = []
  for (const [voice, groups] of byVoice)
    states.forEach((named, other) => {
      const at = voice * states.length + other
      if (expected[at]! < LEAST_EXPECTED) return
      const terms = groups.map((group) => ({
        chance: model.probability[group * states.length + other]!,
        count: model.groups[group]!.count,
      }))
      const count = observed[at]!
      tested.push({
        voice: states[voice]!,
        named,
        expected: expected[at]!,
        observed: count,
        chance: count >= expected[at]! ? 1 : lowerTail(terms, count),
      })
    })
  const shares = adjustForMany(tested.map(({ chance }) => chance))
  return tested
    .map((pair, index) => ({ ...pair, falseShare: shares[index]! }))
    .sort((a, b) => a.chance - b.chance || b.expected - a.expected || compare(a, b))
}

function compare(a: { voice: string; named: string }, b: { voice: string; named: string }): number {
  return `${a.voice} ${a.named}` < `${b.voice} ${b.named}` ? -1 : 1
}

/**
 * P(sum ≤ most) of independent yes-or-no events, `count` of each chance: exact, by adding one event after another and keeping the
 * sums up to `most` (the recursion of Barlow & Heidtmann 1984). Time O(events × most).
 */
export function lowerTail(terms: readonly { chance: number; count: number }[], most: number): number {
  const sums = new Float64Array(most + 1)
  sums[0] = 1
  for (const { chance, count } of terms)
    for (let event = 0; event < count; event++)
      for (let sum = most; sum >= 0; sum--)
        sums[sum] = sums[sum]! * (1 - chance) + (sum > 0 ? sums[sum - 1]! * chance : 0)
  return Math.min(
    1,
    sums.reduce((total, one) => total + one, 0),
  )
}

/** Benjamini–Hochberg adjusted p-values, in the order given. */
export function adjustForMany(chances: readonly number[]): number[] {
  const order = chances.map((_, index) => index).sort((a, b) => chances[b]! - chances[a]!)
  const adjusted = new Array<number>(chances.length)
  let least = 1
  order.forEach((index, fromLast) => {
    least = Math.min(least, (chances[index]! * chances.length) / (chances.length - fromLast))
    adjusted[index] = least
  })
  return adjusted
}
