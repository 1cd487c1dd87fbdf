/** Statements over time in bins: cooperative above the line, conflictual below, words and deeds apart. */
import type { Dataset } from './dataset'
import { BIT, type Masks } from './filter'

export type BinUnit = 'day' | 'month' | 'quarter' | 'year'

interface Tally {
  verbal: number
  material: number
}

export interface TimeBin {
  /** The first bin gathers everything before the axis proper: a few old dates would squeeze the rest. */
  earlier?: true
  /** First and last day, ISO, inclusive. */
  start: string
  end: string
  cooperative: Tally
  conflictual: Tally
}

export interface Timeline {
  unit: BinUnit
  /** Every bin from the first to the last dated statement, empty ones too. */
  bins: TimeBin[]
  /** Statements without a date that every other filter lets pass. */
  undated: number
  /** Largest bar on either side. */
  tallest: number
}

const MONTHS_PER: Record<Exclude<BinUnit, 'day'>, number> = { month: 1, quarter: 3, year: 12 }
/** More bins than this and the unit grows. */
const MOST_BINS = 72

/** Bins what passes every filter but the brush. The span is that of all dated statements, so that filters do not rescale the axis. */
export function buildTimeline(data: Dataset, masks: Masks): Timeline {
  const { unit, binOf, empty } = placesIn(data)
  const bins = empty()
  let undated = 0
  const others = ~(BIT.date | BIT.actors)
  for (let row = 0; row < data.size; row++) {
    const mask = masks[row]!
    if ((mask & others) !== 0 || outsideChoice(mask)) continue
    const bin = bins[binOf[row]!]
    if (!bin) {
      undated++
      continue
    }
    const side = data.sign[row] === 1 ? bin.cooperative : bin.conflictual
    if (data.material[row]) side.material++
    else side.verbal++
  }
  const height = (tally: Tally) => tally.verbal + tally.material
  const tallest = Math.max(0, ...bins.flatMap((bin) => [height(bin.cooperative), height(bin.conflictual)]))
  return { unit, bins, undated, tallest }
}

interface Places {
  unit: BinUnit
  /** Bin per row; −1: undated. */
  binOf: Int16Array
  empty: () => TimeBin[]
}

const places = new WeakMap<Dataset, Places>()

/** Where each statement stands on the axis, worked out once per dataset: no filter moves it. */
function placesIn(data: Dataset): Places {
  const known = places.get(data)
  if (known) return known
  const span = dateSpan(data)
  const unit = span ? chooseUnit(span.axis, span.last) : 'month'
  const empty = () => (span ? allBins(span, unit) : [])
  const index = new Map(empty().map((bin, position) => [bin.start, position]))
  const ofDay = new Map<string, number>()
  const binOf = Int16Array.from(data.columns.on, (on) => {
    if (on === null) return -1
    let bin = ofDay.get(on)
    if (bin === undefined) ofDay.set(on, (bin = index.get(binStart(on, unit)) ?? 0))
    return bin
  })
  const found = { unit, binOf, empty }
  places.set(data, found)
  return found
}

/** A statement stopped by the choice of actors alone is left out; one stopped by the brush cannot tell, and stays in. */
function outsideChoice(mask: number): boolean {
  return (mask & BIT.actors) !== 0 && (mask & BIT.date) === 0
}

interface Span {
  first: string
  last: string
  /** Where the axis proper begins: the first date, unless a few old ones would take more than a third of it. */
  axis: string
}

/** Share of the statements that may be gathered as 'earlier', and the share of the axis that they must free. */
const FEW = 0.05
const MUCH = 1 / 3

const spans = new WeakMap<Dataset, Span | null>()

/** From the first to the last dated statement, whatever passes; worked out once per dataset. */
function dateSpan(data: Dataset): Span | null {
  const known = spans.get(data)
  if (known !== undefined) return known
  const span = spanOf(data)
  spans.set(data, span)
  return span
}

function spanOf(data: Dataset): Span | null {
  const dates = data.columns.on.filter((on) => on !== null).sort()
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return null
  return { first, last, axis: denseStart(dates) ?? first }
}

/** Where an axis of these days, in order, should begin: the first, unless a few (a share) old ones would take more than a third of it. */
export function denseStart(days: readonly string[], few = FEW): string | undefined {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return undefined
  const dense = days[Math.floor(days.length * few)] ?? first
  const freed = (monthNumber(dense) - monthNumber(first)) / (monthNumber(last) - monthNumber(first) + 1)
  return freed > MUCH ? monthDay(monthNumber(dense)) : first
}

function allBins({ first, last, axis }: Span, unit: BinUnit): TimeBin[] {
  const bins = emptyBins(axis, last, unit)
  const start = bins[0]?.start
  if (start === undefined || first >= start) return bins
  const none = () => ({ verbal: 0, material: 0 })
  return [
    { earlier: true, start: first, end: shiftDay(start, -1), cooperative: none(), conflictual: none() },
    ...bins,
  ]
}

function chooseUnit(first: string, last: string): BinUnit {
  const months = monthNumber(last) - monthNumber(first) + 1
  if (months <= 2) return 'day'
  if (months <= MOST_BINS) return 'month'
  return months / 3 <= MOST_BINS ? 'quarter' : 'year'
}

/** First day of the bin that holds this day. */
export function binStart(day: string, unit: BinUnit): string {
  if (unit === 'day') return day
  const size = MONTHS_PER[unit]
  return monthDay(Math.floor(monthNumber(day) / size) * size)
}

function emptyBins(first: string, last: string, unit: BinUnit): TimeBin[] {
  const bins: TimeBin[] = []
  for (let start = binStart(first, unit); start <= last; start = nextStart(start, unit)) {
    bins.push({
      start,
      end: shiftDay(nextStart(start, unit), -1),
      cooperative: { verbal: 0, material: 0 },
      conflictual: { verbal: 0, material: 0 },
    })
  }
  return bins
}

/** First and last day of every bin that holds a day from `first` to `last`. */
export function binsBetween(first: string, last: string, unit: BinUnit): { start: string; end: string }[] {
  return emptyBins(first, last, unit).map(({ start, end }) => ({ start, end }))
}

function nextStart(start: string, unit: BinUnit): string {
  return unit === 'day' ? shiftDay(start, 1) : monthDay(monthNumber(start) + MONTHS_PER[unit])
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function monthDay(month: number): string {
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

export function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

/** Bins as a range [first, last] that a brush covers, or null when it covers none. */
export function brushedBins(
  timeline: Timeline,
  from: string | null,
  to: string | null,
): [number, number] | null {
  const inside = timeline.bins
    .map((bin, index) => ({ bin, index }))
    .filter(({ bin }) => (from === null || bin.end >= from) && (to === null || bin.start <= to))
  const first = inside[0]
  const last = inside.at(-1)
  return first && last ? [first.index, last.index] : null
}
