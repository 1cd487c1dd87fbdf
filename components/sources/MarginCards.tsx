'use client'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { Direction } from '@/components/statement/direction'
import { cn } from '@/components/ui/cn'
import { EventChip } from '@/components/ui/EventChip'
import { ModalityLine } from '@/components/ui/ModalityLine'
import type { StatementAnswer } from '@/lib/model/answers'
import { isMaterial } from '@/lib/model/ontology'
import { stackCards } from '@/lib/view/textMarks'

interface Props {
  statements: readonly StatementAnswer[]
  active: string | null
  hovered: string | null
  onActivate: (id: string) => void
  onHover: (id: string | null) => void
  /** The scrolled box that holds text and cards; heights are measured in it. */
  frame: RefObject<HTMLDivElement | null>
}

interface Placed {
  top: number
  /** Where its mark stands, for the wire between them. */
  mark: number
}

const GAP = 8
const WIRE = 28

/** One card per statement, beside its line, wired to its mark. */
export function MarginCards({ statements, active, hovered, onActivate, onHover, frame }: Props) {
  const column = useRef<HTMLDivElement>(null)
  const places = usePlaces(statements, frame, column)
  const height = Math.max(0, ...[...places.values()].map((place) => place.top + 64))
  return (
    <div
      ref={column}
      className="relative hidden w-[316px] shrink-0 xl:block"
      onMouseLeave={() => onHover(null)}
    >
      <svg
        aria-hidden
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        width={WIRE}
        height={height}
      >
        {statements.map(({ id }) => {
          const place = places.get(id)
          return (
            place && (
              <path
                key={id}
                d={`M0 ${place.mark}C${WIRE / 2} ${place.mark} ${WIRE / 2} ${place.top + 16} ${WIRE} ${place.top + 16}`}
                className={cn('fill-none', id === active || id === hovered ? 'stroke-ink' : 'stroke-line')}
                strokeWidth={id === active ? 1.5 : 1}
              />
            )
          )
        })}
      </svg>
      {statements.map((statement, index) => (
        <button
          key={statement.id}
          type="button"
          data-card={statement.id}
          aria-pressed={statement.id === active}
          onClick={() => onActivate(statement.id)}
          onMouseEnter={() => onHover(statement.id)}
          onFocus={() => onHover(statement.id)}
          style={{ top: places.get(statement.id)?.top ?? 0 }}
          className={cn(
            'absolute right-0 left-7 rounded-control border bg-surface py-1.5 pr-3 pl-3.5 text-left transition-colors duration-120',
            'before:absolute before:inset-y-1 before:left-0 before:w-[3px] before:rounded-full',
            statement.sign === 1 ? 'before:bg-coop' : 'before:bg-conf',
            statement.id === active ? 'border-ink ring-1 ring-ink' : 'border-line hover:border-line-strong',
            statement.verdict === 'wrong' && 'border-dashed',
            !places.has(statement.id) && 'invisible',
          )}
        >
          <span className="flex items-center gap-2 text-xs font-medium text-ink-2">
            <EventChip event={statement.event} />
            <Direction statement={statement} />
            <span className="nums ml-auto font-normal text-ink-3">s{index + 1}</span>
          </span>
          <span className="mt-1 flex items-center gap-2 text-xs text-ink-2">
            <ModalityLine
              modality={statement.modality}
              sign={statement.sign}
              material={isMaterial(statement.quad)}
              undirected={statement.undirected}
            />
            <span className="truncate">
              {statement.verdict === 'wrong' ? 'marked wrong' : statement.modality} ·{' '}
              {statement.speaker?.name ?? 'The document itself'}
            </span>
          </span>
        </button>
      ))}
    </div>
  )
}

/** Measures marks and cards whenever the text is laid out anew. */
function usePlaces(
  statements: readonly StatementAnswer[],
  frame: RefObject<HTMLDivElement | null>,
  column: RefObject<HTMLDivElement | null>,
): ReadonlyMap<string, Placed> {
  const [places, setPlaces] = useState<ReadonlyMap<string, Placed>>(new Map())
  // Not a layout effect: the frame is a parent's element, and parents get their refs after the layout effects of their children.
  useEffect(() => {
    const box = frame.current
    const cards = column.current
    if (!box || !cards) return
    const measure = () => {
      const origin = cards.getBoundingClientRect().top
      const wanted = statements.flatMap(({ id }) => {
        const mark = box.querySelector(`#${CSS.escape(id)}`)
        const card = cards.querySelector(`[data-card="${CSS.escape(id)}"]`)
        if (!mark || !card) return []
        const y = mark.getBoundingClientRect().top - origin
        return [{ id, wanted: y - 4, height: card.getBoundingClientRect().height, mark: y + 12 }]
      })
      const tops = stackCards(wanted, GAP)
      setPlaces(new Map(wanted.map(({ id, mark }) => [id, { top: tops.get(id) ?? 0, mark }])))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    measure()
    return () => observer.disconnect()
  }, [statements, frame, column])
  return places
}
