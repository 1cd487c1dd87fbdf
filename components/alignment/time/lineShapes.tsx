import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape'
import { cn } from '@/components/ui/cn'

/** Lines differ by the form of their points: colour says the sign. */
const FORMS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye]
/** Areas that look alike, in px². */
const AREA = 44

export function formPath(line: number): string {
  // The eighth is the third upside down.
  const form = FORMS[line % 8] ?? symbolTriangle
  return symbol(form, AREA)() ?? ''
}

export function FormGlyph({ line, className }: { line: number; className?: string }) {
  return (
    <svg
      aria-hidden
      width={12}
      height={12}
      viewBox="-6 -6 12 12"
      className={cn('shrink-0 fill-ink', className)}
    >
      <path d={formPath(line)} transform={line % 8 === 7 ? 'rotate(180)' : undefined} />
    </svg>
  )
}
