/** Which acts get a number on the chart. Pure. */
import type { LinesAnswer, Mover } from '@/lib/client/alignment/lines'

export interface NumberedMover extends Mover {
  number: number
  line: number
}

/** Numbers over all lines. */
const MOST = 9
/** Less than this moves nothing that an eye could see. */
const LEAST = 0.25

/** As many of each line, those that move it most; numbered in order of time. */
export function numberMovers({ lines }: LinesAnswer): NumberedMover[] {
  const each = Math.max(1, Math.floor(MOST / Math.max(1, lines.length)))
  return lines
    .flatMap(({ movers }, line) =>
      movers
        .filter(({ effect }) => Math.abs(effect) >= LEAST)
        .slice(0, each)
        .map((mover) => ({ ...mover, line })),
    )
    .sort((x, y) => (x.on < y.on ? -1 : x.on > y.on ? 1 : x.line - y.line))
    .map((mover, index) => ({ ...mover, number: index + 1 }))
}
