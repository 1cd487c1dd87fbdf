/** Cuts a text into pieces at the borders of overlapping spans, so that each can be drawn once. Pure. */

export interface Span {
  /** Whose span it is. */
  id: string
  start: number
  end: number
}

export interface TextPiece {
  start: number
  end: number
  /** Spans that cover the whole piece, the shortest first: the most specific is the one a click means. */
  covering: string[]
}

/**
 * Pieces of [start, end) in order; together they tile it. Spans reach beyond or overlap as they like.
 * Sweep over sorted borders: O((n + b) log n), b borders.
 */
export function cutText(start: number, end: number, spans: readonly Span[]): TextPiece[] {
  const inside = spans
    .filter((span) => span.start < end && span.end > start && span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const borders = new Set<number>([start, end])
  for (const span of inside) {
    borders.add(Math.max(start, span.start))
    borders.add(Math.min(end, span.end))
  }
  const sorted = [...borders].sort((a, b) => a - b)
  const pieces: TextPiece[] = []
  let next = 0
  let open: Span[] = []
  sorted.slice(0, -1).forEach((from, index) => {
    const to = sorted[index + 1]
    if (to === undefined) return
    open = open.filter((span) => span.end > from)
    for (let span = inside[next]; span && span.start <= from; span = inside[++next]) open.push(span)
    const covering = [...open].sort((a, b) => a.end - a.start - (b.end - b.start)).map((span) => span.id)
    pieces.push({ start: from, end: to, covering })
  })
  return pieces
}

export interface CardPlace {
  id: string
  /** Where it would like to stand, and how tall it is, in px. */
  wanted: number
  height: number
}

/** Pushes cards down until none overlaps the one above: order kept, gap between them in px. Returns tops by id. */
export function stackCards(cards: readonly CardPlace[], gap: number): Map<string, number> {
  const tops = new Map<string, number>()
  let free = 0
  for (const card of [...cards].sort((a, b) => a.wanted - b.wanted)) {
    const top = Math.max(card.wanted, free)
    tops.set(card.id, top)
    free = top + card.height + gap
  }
  return tops
}
