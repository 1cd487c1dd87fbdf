import type { EntityRow } from '@/lib/model/answers'
import { cn } from './cn'

/** Up to two initials of a person's name; a state's two-letter code; an organisation's short name. */
export function glyphText(actor: Pick<EntityRow, 'kind' | 'iso2' | 'name' | 'shortName' | 'id'>): string {
  if (actor.kind === 'state') return actor.iso2 ?? actor.id.slice(0, 2).toUpperCase()
  if (actor.kind === 'organisation') return acronym(actor)
  const words = actor.name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '')
  return initials.join('').toUpperCase()
}

function acronym(actor: { id: string; name: string; shortName: string }): string {
  const short = [actor.shortName, actor.id].find((text) => /^[A-Z][A-Z0-9]{1,4}$/.test(text))
  if (short) return short
  const capitals = actor.name.match(/\b\p{Lu}/gu)?.join('') ?? actor.name.slice(0, 2).toUpperCase()
  return capitals.slice(0, 4)
}

/** The kind of an actor as a form: state circle, person small circle, organisation rounded square, group hexagon, place diamond. */
export function ActorGlyph({
  actor,
  size = 20,
  className,
}: {
  actor: Pick<EntityRow, 'kind' | 'iso2' | 'name' | 'shortName' | 'id'>
  size?: number
  className?: string
}) {
  const text = actor.kind === 'group' || actor.kind === 'place' ? '' : glyphText(actor)
  const wide = actor.kind === 'organisation' && text.length > 2
  const width = wide ? 8 + text.length * 7.5 : 24
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} 24`}
      width={(size * width) / 24}
      height={size}
      className={cn('inline-block shrink-0 overflow-visible fill-surface stroke-ink', className)}
      strokeWidth={1.5}
    >
      <GlyphForm kind={actor.kind} width={width} />
      {text !== '' && (
        <text
          x={width / 2}
          y={actor.kind === 'person' ? 15.2 : 15.8}
          textAnchor="middle"
          className="fill-ink stroke-none font-sans"
          fontSize={actor.kind === 'person' ? 8.5 : 10.5}
          fontWeight={actor.kind === 'person' ? 500 : 600}
        >
          {text}
        </text>
      )}
    </svg>
  )
}

function GlyphForm({ kind, width }: { kind: EntityRow['kind']; width: number }) {
  switch (kind) {
    case 'state':
      return <circle cx={12} cy={12} r={11} />
    case 'person':
      return <circle cx={12} cy={12} r={9} strokeWidth={1.25} />
    case 'organisation':
      return <rect x={1} y={2} width={width - 2} height={20} rx={6} />
    case 'group':
      return (
        <>
          <path d="M6.5 2.5h11L23 12l-5.5 9.5h-11L1 12z" strokeLinejoin="round" />
          <g className="fill-ink stroke-none">
            <circle cx={8.5} cy={13.5} r={1.6} />
            <circle cx={15.5} cy={13.5} r={1.6} />
            <circle cx={12} cy={8.5} r={1.6} />
          </g>
        </>
      )
    case 'place':
      return <path d="M12 1 23 12 12 23 1 12z" strokeLinejoin="round" />
  }
}
