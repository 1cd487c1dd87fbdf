/** The timeline's geometry: bins and counts to px and back. Pure. */
import { scaleLinear } from 'd3-scale'
import type { BinUnit, Timeline } from '@/lib/view/graph/timeline'

export const TIMELINE_HEIGHT = 144
const TOP = 34
const BOTTOM = TIMELINE_HEIGHT - 26
const LEFT = 44
const RIGHT = 16

export interface TimelineScale {
  left: number
  right: number
  top: number
  bottom: number
  middle: number
  /** Left edge of a bin; `bins` is the right edge of the last. */
  x: (bin: number) => number
  /** Height of a count in px. */
  y: (count: number) => number
  /** Bin under an x, clamped. */
  binAt: (x: number) => number
  /** Edge between bins nearest to an x, 0 … bins. */
  edgeAt: (x: number) => number
}

export function timelineScale(timeline: Timeline, width: number): TimelineScale {
  const bins = Math.max(1, timeline.bins.length)
  const middle = Math.round((TOP + BOTTOM) / 2) + 2
  const room = Math.min(middle - TOP, BOTTOM - middle) - 2
  const x = scaleLinear([0, bins], [LEFT, Math.max(LEFT + 1, width - RIGHT)])
  const y = scaleLinear([0, Math.max(1, timeline.tallest)], [0, room])
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value))
  return {
    left: LEFT,
    right: width - RIGHT,
    top: TOP,
    bottom: BOTTOM,
    middle,
    x,
    y,
    binAt: (at) => clamp(Math.floor(x.invert(at)), bins - 1),
    edgeAt: (at) => clamp(Math.round(x.invert(at)), bins),
  }
}

/** One or two round counts for the axis. */
export function countTicks(tallest: number): number[] {
  if (tallest < 2) return tallest === 0 ? [] : [1]
  const step = scaleLinear([0, tallest], [0, 1]).ticks(2)[1] ?? tallest
  return [step, 2 * step].filter((tick) => tick <= tallest && Number.isInteger(tick))
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export interface DateTick {
  bin: number
  label: string
  strong: boolean
}

/** Years strong, months between them where there is room: at least `gap` px apart. */
export function dateTicks(timeline: Timeline, scale: TimelineScale, gap = 52): DateTick[] {
  const wanted = timeline.bins.map((bin, index) =>
    bin.earlier
      ? { bin: index, label: 'earlier', strong: false, rank: -1 }
      : tickOf(bin.start, index, timeline.unit),
  )
  const ranked = [...wanted].sort((a, b) => a.rank - b.rank || a.bin - b.bin)
  const chosen: DateTick[] = []
  for (const tick of ranked) {
    const room = gap * (tick.strong ? 0.8 : 1)
    if (chosen.every((other) => Math.abs(scale.x(other.bin) - scale.x(tick.bin)) >= room)) chosen.push(tick)
  }
  return chosen.sort((a, b) => a.bin - b.bin)
}

function tickOf(start: string, bin: number, unit: BinUnit): DateTick & { rank: number } {
  const [year = '', month = '01', day = '01'] = start.split('-')
  const name = MONTHS[Number(month) - 1] ?? month
  if (unit === 'day') {
    const first = day === '01' || bin === 0
    return { bin, label: `${Number(day)} ${name}`, strong: first, rank: first ? 0 : 2 }
  }
  if (month === '01' || unit === 'year')
    return { bin, label: year, strong: true, rank: Number(year) % 5 === 0 ? 0 : 1 }
  if (bin === 0) return { bin, label: `${name} ${year}`, strong: true, rank: 2 }
  return { bin, label: name, strong: false, rank: month === '07' ? 3 : 4 }
}
