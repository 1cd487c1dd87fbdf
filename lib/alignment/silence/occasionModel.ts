/**
 * How often each state would name each other if nothing were known but how many others each occasion names and how often each state
 * is named. The maximum-entropy model with these margins makes the entries independent, with
 *
 *   P(occasion o names state b) = x_o·y_b / (1 + x_o·y_b),   0 for the speaker itself
 *
 * (bipartite configuration model, Saracco et al. 2015, Scientific Reports 5, 10595; in form the model of Rasch 1960). x and y are of
 * maximum likelihood: the expected margins are the observed ones. Occasions of one speaker that name equally many are alike and share
 * an x, so that time grows with speakers, not with documents.
 */

/** Alike occasions: the same speaker, the same number of others named. */
export interface OccasionGroup {
  /** Index of the speaking state. */
  voice: number
  named: number
  count: number
}

export interface OccasionModel {
  groups: readonly OccasionGroup[]
  states: number
  /** P(an occasion of group g names state b), at g × states + b. */
  probability: Float64Array
  /** Largest difference between an expected margin and the observed one, in mentions. */
  residual: number
}

/** Entries visited before a fit is taken as it is: about a second. Small tables that hardly converge get many sweeps, large ones 200. */
const MOST_VISITS = 1e8
const SWEEPS = { least: 200, most: 20_000 } as const
const TOLERANCE = 1e-6
/** Longest step of log x in one sweep: Newton's own may overshoot far from the solution. */
const LONGEST_STEP = 1.5
/** An entry that is not certain. */
const FREE = 2

interface Fit {
  groups: readonly OccasionGroup[]
  states: number
  /** 0 or 1: certain; FREE: fitted. */
  entry: Uint8Array
  /** Mentions left for the free entries: of one occasion of a group, of a state. */
  rowLeft: Float64Array
  columnLeft: Float64Array
  x: Float64Array
  y: Float64Array
}

/**
 * Fits the margins; `timesNamed[b]`: occasions that name state b, in sum the mentions of all groups. What the margins leave no choice
 * about is settled first: its x or y would be infinite.
 */
export function fitOccasions(groups: readonly OccasionGroup[], timesNamed: readonly number[]): OccasionModel {
  const states = timesNamed.length
  const scale = Math.sqrt(
    Math.max(
      1,
      timesNamed.reduce((sum, times) => sum + times, 0),
    ),
  )
  const fit: Fit = {
    groups,
    states,
    entry: new Uint8Array(groups.length * states).fill(FREE),
    rowLeft: Float64Array.from(groups, ({ named }) => named),
    columnLeft: Float64Array.from(timesNamed),
    x: Float64Array.from(groups, ({ named }) => named / scale),
    y: Float64Array.from(timesNamed, (times) => times / scale),
  }
  groups.forEach(({ voice }, group) => (fit.entry[group * states + voice] = 0))
  settle(fit)
  let residual = 0
  const sweeps = MOST_VISITS / Math.max(1, groups.length * states)
  const most = Math.min(SWEEPS.most, Math.max(SWEEPS.least, sweeps))
  for (let round = 0; round < most; round++) {
    residual = Math.max(sweepRows(fit), sweepColumns(fit))
    if (residual < TOLERANCE) break
  }
  const probability = Float64Array.from(fit.entry, (entry, at) =>
    entry === FREE ? chanceOf(fit, Math.floor(at / states), at % states) : entry,
  )
  return { groups, states, probability, residual }
}

function chanceOf({ x, y }: Fit, group: number, state: number): number {
  const odds = x[group]! * y[state]!
  return odds / (1 + odds)
}

/** Rows and columns with as many mentions left as places, or none, until there are no more: each may settle another. */
function settle({ groups, states, entry, rowLeft, columnLeft }: Fit): void {
  const fix = (group: number, state: number, value: 0 | 1): void => {
    entry[group * states + state] = value
    if (value === 0) return
    rowLeft[group]! -= 1
    columnLeft[state]! -= groups[group]!.count
  }
  for (let changed = true; changed;) {
    changed = false
    for (let group = 0; group < groups.length; group++) {
      const free = range(states).filter((state) => entry[group * states + state] === FREE)
      const left = rowLeft[group]!
      if (free.length === 0 || (left > 0 && left < free.length)) continue
      for (const state of free) fix(group, state, left > 0 ? 1 : 0)
      changed = true
    }
    for (let state = 0; state < states; state++) {
      const free = range(groups.length).filter((group) => entry[group * states + state] === FREE)
      const left = columnLeft[state]!
      const places = free.reduce((sum, group) => sum + groups[group]!.count, 0)
      if (free.length === 0 || (left > 0 && left < places)) continue
      for (const group of free) fix(group, state, left > 0 ? 1 : 0)
      changed = true
    }
  }
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index)
}

/** One Newton step of every log x; returns the largest gap of a row before it, in mentions of all its occasions. */
function sweepRows(fit: Fit): number {
  const { groups, states, entry, rowLeft, x } = fit
  let widest = 0
  for (let group = 0; group < groups.length; group++) {
    let expected = 0
    let slope = 0
    for (let state = 0; state < states; state++) {
      if (entry[group * states + state] !== FREE) continue
      const chance = chanceOf(fit, group, state)
      expected += chance
      slope += chance * (1 - chance)
    }
    if (slope === 0) continue
    const gap = rowLeft[group]! - expected
    widest = Math.max(widest, Math.abs(gap) * groups[group]!.count)
    x[group]! *= Math.exp(clamp(gap / slope))
  }
  return widest
}

/** The same of every log y. */
function sweepColumns(fit: Fit): number {
  const { groups, states, entry, columnLeft, y } = fit
  const expected = new Float64Array(states)
  const slope = new Float64Array(states)
  for (let group = 0; group < groups.length; group++) {
    const { count } = groups[group]!
    for (let state = 0; state < states; state++) {
      if (entry[group * states + state] !== FREE) continue
      const chance = chanceOf(fit, group, state)
      expected[state]! += count * chance
      slope[state]! += count * chance * (1 - chance)
    }
  }
  let widest = 0
  for (let state = 0; state < states; state++) {
    if (slope[state] === 0) continue
    const gap = columnLeft[state]! - expected[state]!
    widest = Math.max(widest, Math.abs(gap))
    y[state]! *= Math.exp(clamp(gap / slope[state]!))
  }
  return widest
}

function clamp(step: number): number {
  return Math.min(LONGEST_STEP, Math.max(-LONGEST_STEP, step))
}
