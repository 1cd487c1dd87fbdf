'use client'
import { memo, useMemo, type MouseEvent } from 'react'
import { cn } from '@/components/ui/cn'
import type { DocumentAnswer, StatementAnswer } from '@/lib/model/answers'
import { cutText, type TextPiece } from '@/lib/view/textMarks'

interface Props {
  document: DocumentAnswer
  statements: readonly StatementAnswer[]
  /** Lit because it was chosen, and because the pointer is on it, its card or its node. */
  active: string | null
  hovered: string | null
  onActivate: (id: string) => void
  onHover: (id: string | null) => void
}

/** The text as it was written: actors lightly underlined, every quote marked by sign and modality. */
export function Passages({ document, statements, active, hovered, onActivate, onHover }: Props) {
  return (
    <div
      onMouseLeave={() => onHover(null)}
      onMouseOver={(event) => onHover(statementAt(event))}
      onClick={(event) => {
        const id = statementAt(event)
        if (id !== null && window.getSelection()?.isCollapsed !== false) onActivate(id)
      }}
    >
      {document.passages.map((passage) => (
        <Passage
          key={passage.id}
          index={passage.index}
          start={passage.start}
          end={passage.end}
          text={document.document.text}
          statements={statements}
          mentions={document.mentions}
          lit={litWithin(statements, passage, active, hovered)}
        />
      ))}
    </div>
  )
}

/** The statement whose mark is under the pointer. */
function statementAt(event: MouseEvent): string | null {
  const mark = event.target instanceof Element ? event.target.closest('[data-statement]') : null
  return mark?.getAttribute('data-statement') ?? null
}

/** Passing only what concerns this passage keeps the others from being drawn again. */
function litWithin(
  statements: readonly StatementAnswer[],
  passage: { start: number; end: number },
  active: string | null,
  hovered: string | null,
): string {
  return statements
    .filter(
      ({ id, start }) => (id === active || id === hovered) && start >= passage.start && start < passage.end,
    )
    .map(({ id }) => id)
    .join(' ')
}

const Passage = memo(function Passage({
  index,
  start,
  end,
  text,
  statements,
  mentions,
  lit,
}: {
  index: number
  start: number
  end: number
  text: string
  statements: readonly StatementAnswer[]
  mentions: DocumentAnswer['mentions']
  lit: string
}) {
  const marked = useMemo(
    () => statements.filter((statement) => statement.start < end && statement.end > start),
    [statements, start, end],
  )
  const named = useMemo(
    () => mentions.filter((mention) => mention.start >= start && mention.end <= end),
    [mentions, start, end],
  )
  // Passages tile the document, blank lines included: those are the space between paragraphs, not part of one.
  const body = text.slice(start, end)
  const from = start + (body.length - body.trimStart().length)
  const to = end - (body.length - body.trimEnd().length)
  const pieces = useMemo(() => (from < to ? cutText(from, to, marked) : []), [from, to, marked])
  if (pieces.length === 0) return null
  const lights = new Set(lit.split(' '))
  const byId = new Map(marked.map((statement) => [statement.id, statement]))
  return (
    <div className="relative mb-4 grid grid-cols-[28px_minmax(0,1fr)] [content-visibility:auto] [contain-intrinsic-size:auto_140px]">
      <span aria-hidden className="nums pt-1.5 text-2xs text-ink-3 select-none">
        ¶{index + 1}
      </span>
      <p className="text-reader break-words whitespace-pre-wrap">
        {pieces.map((piece) => (
          <Piece key={piece.start} piece={piece} text={text} byId={byId} lights={lights} mentions={named} />
        ))}
      </p>
    </div>
  )
})

function Piece({
  piece,
  text,
  byId,
  lights,
  mentions,
}: {
  piece: TextPiece
  text: string
  byId: ReadonlyMap<string, StatementAnswer>
  lights: ReadonlySet<string>
  mentions: DocumentAnswer['mentions']
}) {
  const words = <Words start={piece.start} end={piece.end} text={text} mentions={mentions} />
  const litId = piece.covering.find((id) => lights.has(id))
  const top = byId.get(litId ?? piece.covering[0] ?? '')
  if (!top) return words
  // The first piece of each statement carries its id, so that a link finds it.
  const begins = piece.covering.filter((id) => byId.get(id)?.start === piece.start)
  return (
    <>
      {begins.map((id) => (
        <span key={id} id={id} className="scroll-mt-40" />
      ))}
      <mark
        className={cn('mark cursor-pointer')}
        data-statement={top.id}
        data-sign={top.sign}
        data-modality={top.modality}
        data-lit={litId !== undefined}
        data-wrong={top.verdict === 'wrong'}
      >
        {words}
      </mark>
    </>
  )
}

/** Plain words with the actors in them underlined. */
function Words({
  start,
  end,
  text,
  mentions,
}: {
  start: number
  end: number
  text: string
  mentions: DocumentAnswer['mentions']
}) {
  const pieces = cutText(
    start,
    end,
    mentions.map((mention) => ({ id: mention.entity, start: mention.start, end: mention.end })),
  )
  return pieces.map((piece) => {
    const words = text.slice(piece.start, piece.end)
    const entity = piece.covering[0]
    return entity === undefined ? (
      words
    ) : (
      <span
        key={piece.start}
        data-entity={entity}
        className="underline decoration-line-strong decoration-1 underline-offset-4"
      >
        {words}
      </span>
    )
  })
}
