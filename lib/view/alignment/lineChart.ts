/** Geometry of lines over time: an axis of days, ticks that do not meet, labels and marks that keep apart. Pure. */
import { shiftDay } from '../graph/timeline'

export interface TimeAxis {
  left: number
  right: number
  /** Left edge of a day, in px. */
  x: (day: string) => number
  /** Middle of a stretch of days, its last day included. */
  middle: (start: string, end: string) => number
}

const DAY_MS = 86_400_000
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** Days from the first to the end of the last, over the px between. */
export function timeAxis(first: string, last: string, left: number, right: number): TimeAxis {
  const start = time(first)
  const days = Math.max(1, time(last) + 1 - start)
  const scale = Math.max(1, right - left) / days
  const x = (day: string): number => left + (time(day) - start) * scale
  return { left, right, x, middle: (from, to) => (x(from) + x(shiftDay(to, 1))) / 2 }
}

export interface AxisTick {
  start: string
  x: number
  label: string
  /** A year. */
  strong: boolean
}

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Years (every second, fifth or tenth where they are many), and quarters or months between all of them where there is room. */
export function axisTicks(
  bins: readonly { start: string; end: string }[],
  unit: 'month' | 'quarter' | 'year',
  axis: TimeAxis,
  gap = 44,
): AxisTick[] {
  const all = bins.map(({ start, end }, index): AxisTick => {
    const month = Number(start.slice(5, 7))
    const year = start.slice(0, 4)
    const strong = month === 1 || unit === 'year'
    const part = unit === 'quarter' ? `Q${Math.ceil(month / 3)}` : (SHORT[month - 1] ?? '')
    const label = strong ? year : index === 0 ? `${part} ${year}` : part
    return { start, x: axis.middle(start, end), label, strong: strong || index === 0 }
  })
  const years = all.filter(({ label }) => /^\d{4}$/.test(label))
  const apart = (ticks: readonly AxisTick[]): boolean =>
    ticks.every(({ x }, index) => index === 0 || x - ticks[index - 1]!.x >= gap)
  const kept = [1, 2, 5, 10, 20, 50, 100]
    .map((step) => years.filter(({ label }) => Number(label) % step === 0))
    .find(apart)
  const chosen = [...(kept ?? [])]
  if (chosen.length < years.length) return chosen
  // The first bin says its year; then halves, quarters, months.
  const rank = ({ start, strong }: AxisTick): number => {
    const month = Number(start.slice(5, 7))
    return strong ? 0 : month === 7 ? 1 : month % 3 === 1 ? 2 : 3
  }
  for (const tick of [...all].sort((x, y) => rank(x) - rank(y) || x.x - y.x)) {
    const room = gap * (tick.label.length > 4 ? 1.3 : 0.8)
    if (chosen.every(({ x }) => Math.abs(x - tick.x) >= room)) chosen.push(tick)
  }
  return chosen.sort((x, y) => x.x - y.x)
}

/** Moves values apart to at least `gap`, within bounds, each as near to where it was as the others allow. Keeps their order. */
export function spread(values: readonly number[], gap: number, low: number, high: number): number[] {
  const order = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value || a.index - b.index)
  // Clusters of neighbours that touch move as one, to the mean of where their members would be (pool adjacent violators).
  const clusters: { at: number; members: number[] }[] = []
  for (const { value, index } of order) {
    clusters.push({ at: value, members: [index] })
    for (let last = clusters.length - 1; last > 0; last--) {
      const [upper, lower] = [clusters[last - 1]!, clusters[last]!]
      const touch = (half(upper) + half(lower)) * gap
      if (lower.at - upper.at >= touch) break
      clusters.splice(last - 1, 2, joined(upper, lower, gap))
    }
  }
  const placed = new Array<number>(values.length).fill(low)
  for (const { at, members } of clusters)
    members.forEach((member, nth) => (placed[member] = at + (nth - (members.length - 1) / 2) * gap))
  return withinBounds(
    placed,
    order.map(({ index }) => index),
    gap,
    low,
    high,
  )
}

function half({ members }: { members: readonly number[] }): number {
  return members.length / 2
}

function joined(
  upper: { at: number; members: number[] },
  lower: { at: number; members: number[] },
  gap: number,
): { at: number; members: number[] } {
  const [m, n] = [upper.members.length, lower.members.length]
  // Where the middle of the whole should be, as each half would have it.
  const at = (m * (upper.at + (n / 2) * gap) + n * (lower.at - (m / 2) * gap)) / (m + n)
  return { at, members: [...upper.members, ...lower.members] }
}

function withinBounds(
  placed: number[],
  order: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  let least = low
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, least)
    least = placed[index] + gap
  }
  let most = high
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index]!, most)
    most = placed[index] - gap
  }
  return placed
}

export interface Placed {
  x: number
  y: number
}

/** Places round marks above or below their points so that none covers another, nor a point: nearest free place first. */
export function placeMarks(
  points: readonly Placed[],
  {
    radius,
    top,
    bottom,
    avoid,
    taken: others = [],
  }: {
    radius: number
    top: number
    bottom: number
    avoid: readonly Placed[]
    /** What is drawn already, with its own radius. */
    taken?: readonly (Placed & { radius: number })[]
  },
): Placed[] {
  const taken = others.map((other) => ({ ...other }))
  const free = ({ x, y }: Placed): boolean =>
    taken.every((other) => Math.hypot(other.x - x, other.y - y) >= radius + other.radius + 2) &&
    avoid.every((other) => Math.hypot(other.x - x, other.y - y) >= radius + 4)
  return points.map((point) => {
    const places = Array.from({ length: 16 }, (_, step) => {
      const away = radius + 9 + Math.floor(step / 2) * 8
      return { x: point.x, y: point.y + (step % 2 === 0 ? -away : away) }
    }).filter(({ y }) => y >= top + radius && y <= bottom - radius)
    const place = places.find(free) ?? places[0] ?? point
    taken.push({ ...place, radius })
    return place
  })
}
