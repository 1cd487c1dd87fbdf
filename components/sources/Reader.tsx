'use client'
import { ChevronLeft, ChevronRight, ExternalLink, Trash2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Page } from '@/components/shell/Page'
import { useCommands } from '@/components/shell/ShellContext'
import { SampleBadge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { formatCount, formatDate, plural } from '@/components/ui/format'
import { Kbd } from '@/components/ui/Kbd'
import { ErrorState, Loading } from '@/components/ui/States'
import type { DocumentAnswer, StatementAnswer } from '@/lib/model/answers'
import { MarginCards } from './MarginCards'
import { Passages } from './Passages'
import { ReaderPanel } from './ReaderPanel'
import { useDeleteDocument } from './useDeleteDocument'
import { useActiveStatement, useDocument, useOrdered } from './useReader'

// The graph engine is heavy and the text is what people came for: it arrives after the text is readable.
const DocumentGraph = dynamic(() => import('./DocumentGraph').then((module) => module.DocumentGraph), {
  ssr: false,
})

/** One document: its text with every quote marked, cards beside it, its own graph; each answers the others. */
export function Reader({ id }: { id: string }) {
  const { data, error, isPending } = useDocument(id)
  if (isPending) return <Shell>{<Loading label="Opening the document" />}</Shell>
  if (error) {
    return (
      <Shell>
        <ErrorState
          title="This document cannot be shown"
          detail={error.message}
          remedy="It may have been deleted: see Sources."
        />
      </Shell>
    )
  }
  return <OpenDocument document={data} />
}

function Shell({ children }: { children: React.ReactNode }) {
  return <Page title="Sources">{children}</Page>
}

function OpenDocument({ document }: { document: DocumentAnswer }) {
  const statements = useOrdered(document)
  const { active, index, activate, step } = useActiveStatement(statements)
  const [hovered, setHovered] = useState<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  useKeys(step)
  useCentred(active, statements)
  const statement = statements[index]
  const missing = active !== null && active.startsWith('s-') && !statement
  return (
    <Page title="Sources" detail={document.document.title}>
      <div className="flex h-full min-h-0 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
        <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
          <ReaderBar document={document} statements={statements} index={index} step={step} />
          {missing && (
            <p role="alert" className="border-b border-line bg-warn-soft px-4 py-2 text-xs text-warn md:px-8">
              The link names the statement {active}, which is not in this document. It may have been read anew
              since the link was made; the document is shown from its beginning.
            </p>
          )}
          <div ref={frame} className="min-h-0 flex-1 px-4 py-6 md:px-8 lg:overflow-y-auto" tabIndex={-1}>
            <div className="mx-auto flex max-w-[1040px] items-start gap-0">
              <article className="min-w-0 flex-1 xl:pr-2">
                <Heading document={document} />
                <Passages
                  document={document}
                  statements={statements}
                  active={active}
                  hovered={hovered}
                  onActivate={activate}
                  onHover={setHovered}
                />
              </article>
              <MarginCards
                statements={statements}
                active={active}
                hovered={hovered}
                onActivate={activate}
                onHover={setHovered}
                frame={frame}
              />
            </div>
          </div>
        </div>
        <ReaderPanel
          document={document}
          statement={statement}
          number={index + 1}
          graph={
            <DocumentGraph document={document} active={active} onActivate={activate} onHover={setHovered} />
          }
        />
      </div>
    </Page>
  )
}

/** j and k walk the statements, as in the margin. */
function useKeys(step: (by: 1 | -1) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(input|textarea|select)$/i.test(event.target.tagName)
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'j') step(1)
      else if (event.key === 'k') step(-1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step])
  useCommands(
    useMemo(
      () => [
        { id: 'next-statement', title: 'Next statement', keys: ['J'], run: () => step(1) },
        { id: 'previous-statement', title: 'Previous statement', keys: ['K'], run: () => step(-1) },
      ],
      [step],
    ),
  )
}

/** A span that was linked or stepped to stands in the middle of the page. */
function useCentred(active: string | null, statements: readonly StatementAnswer[]) {
  useEffect(() => {
    if (active === null || statements.length === 0) return
    const mark =
      document.querySelector(`[data-statement="${CSS.escape(active)}"]`) ?? document.getElementById(active)
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    mark?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  }, [active, statements])
}

function ReaderBar({
  document,
  statements,
  index,
  step,
}: {
  document: DocumentAnswer
  statements: readonly StatementAnswer[]
  index: number
  step: (by: 1 | -1) => void
}) {
  const remove = useDeleteDocument()
  return (
    <div className="sticky top-0 z-10 flex h-12 shrink-0 items-center gap-2 border-b border-line bg-canvas px-4 md:px-8">
      <p className="nums hidden flex-1 truncate text-xs text-ink-3 sm:block">
        {plural(statements.length, 'statement')}, {plural(document.passages.length, 'paragraph')},{' '}
        {formatCount(document.document.text.length)} characters
      </p>
      <Button icon={<ChevronLeft aria-hidden />} onClick={() => step(-1)} disabled={statements.length === 0}>
        Previous{' '}
        <span className="hidden sm:inline">
          <Kbd>K</Kbd>
        </span>
      </Button>
      <span className="nums min-w-14 text-center text-xs font-medium">
        {index === -1 ? `${statements.length} in all` : `${index + 1} of ${statements.length}`}
      </span>
      <Button onClick={() => step(1)} disabled={statements.length === 0}>
        Next{' '}
        <span className="hidden sm:inline">
          <Kbd>J</Kbd>
        </span>
        <ChevronRight aria-hidden />
      </Button>
      <Button
        variant="quiet"
        icon={<Trash2 aria-hidden />}
        className="ml-auto sm:ml-0"
        onClick={() => remove({ id: document.document.id, title: document.document.title, leave: true })}
      >
        Delete
      </Button>
    </div>
  )
}

function Heading({ document: { document } }: { document: DocumentAnswer }) {
  const facts = [
    document.byline,
    document.publisher,
    document.publishedOn === null ? 'undated' : formatDate(document.publishedOn),
    document.language === 'en' ? 'English' : document.language === 'und' ? null : document.language,
  ].filter((fact) => fact !== null)
  return (
    <header className="mb-5 pl-7">
      <h2 className="text-2xl font-semibold">{document.title}</h2>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-3">
        {document.sample && <SampleBadge />}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {document.url !== null && /^https?:\/\//.test(document.url) && (
          <a
            href={document.url}
            target="_blank"
            rel="noreferrer noopener"
            className="inline-flex items-center gap-1.5"
          >
            <ExternalLink aria-hidden className="size-3.5" />
            <span className="link text-ink">Original page</span>
          </a>
        )}
      </div>
    </header>
  )
}
