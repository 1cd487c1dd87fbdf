'use client'
import { ArrowLeftRight } from 'lucide-react'
import Link from 'next/link'
import { useMemo, useState, type ReactNode } from 'react'
import { Page } from '@/components/shell/Page'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { buttonClass } from '@/components/ui/Button'
import { EventChip } from '@/components/ui/EventChip'
import { formatSigned, plural } from '@/components/ui/format'
import { ModalityLine } from '@/components/ui/ModalityLine'
import { Segmented } from '@/components/ui/Segmented'
import { EmptyState } from '@/components/ui/States'
import type { EntityRow } from '@/lib/model/answers'
import { UNITS } from '@/lib/view/alignmentState'
import { buildDyad, type Dyad, type DyadScore } from '@/lib/client/dyad'
import { AlignmentFrame } from './AlignmentFrame'
import { DyadCharts } from './DyadCharts'
import { DyadStatements, strongestPart, type StatementOrder } from './DyadStatements'
import { alignmentTabs, dyadHref } from './links'
import type { AlignmentModel } from './useAlignmentModel'

const UNIT_NAME = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const
/** Statements that get a number on the charts. */
const NUMBERED = 6

/** Two states: both directions over time, words against deeds, and the sentences behind every number. */
export function DyadPage({
  model,
  a,
  b,
  stateOf,
}: {
  model: AlignmentModel
  a: string
  b: string
  stateOf: (id: string) => EntityRow
}) {
  const { data, scene, alignment, setAlignment, search } = model
  const { unit, only, halfLife } = alignment
  const dyad = useMemo(
    () => buildDyad(data, scene.rows, { a, b, unit, only, halfLife }),
    [data, scene.rows, a, b, unit, only, halfLife],
  )
  const [first, second] = [stateOf(a), stateOf(b)]
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [order, setOrder] = useState<StatementOrder>('weight')
  const [marked, setMarked] = useState<number | null>(null)
  const numbers = useMemo(() => numbered(dyad), [dyad])
  return (
    <Page title="Alignments" detail={`${a} – ${b}`}>
      <AlignmentFrame
        model={model}
        tabs={alignmentTabs(search, 'dyad', { source: a, target: b })}
        filtersOpen={filtersOpen}
        onFilters={setFiltersOpen}
        controls={
          <Segmented
            label="By"
            value={unit}
            options={UNITS.map((value) => ({ value, label: UNIT_NAME[value] }))}
            onChange={(next) => setAlignment({ unit: next })}
          />
        }
      >
        <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
          <div className="min-w-0 flex-1 lg:overflow-y-auto">
            <DyadHead first={first} second={second} dyad={dyad} data={data} search={search} />
            {dyad.rows.length === 0 ? (
              <EmptyState title="Nothing said">
                No statement between {first.name} and {second.name} passes the filters.
              </EmptyState>
            ) : (
              <>
                <DyadCharts
                  data={data}
                  dyad={dyad}
                  a={first}
                  b={second}
                  numbers={numbers}
                  onMark={(row) => {
                    setOrder('weight')
                    setMarked(row)
                  }}
                />
                <DyadDetails
                  dyad={dyad}
                  codes={[first.iso2 ?? a, second.iso2 ?? b]}
                  onShow={(row) => {
                    setOrder('date')
                    setMarked(row)
                  }}
                />
              </>
            )}
          </div>
          <aside
            aria-label="Statements"
            className="shrink-0 border-line max-lg:border-t lg:w-[368px] lg:border-l xl:w-[400px]"
          >
            <DyadStatements
              data={data}
              dyad={dyad}
              numbers={numbers}
              order={order}
              onOrder={setOrder}
              marked={marked}
            />
          </aside>
        </div>
      </AlignmentFrame>
    </Page>
  )
}

/** The rows that move a line most, numbered in that order. */
function numbered(dyad: Dyad): Map<number, number> {
  const ranked = [...dyad.rows]
    .filter((row) => strongestPart(dyad, row) !== 0)
    .sort((x, y) => Math.abs(strongestPart(dyad, y)) - Math.abs(strongestPart(dyad, x)))
  return new Map(ranked.slice(0, NUMBERED).map((row, index) => [row, index + 1]))
}

function DyadHead({
  first,
  second,
  dyad,
  data,
  search,
}: {
  first: EntityRow
  second: EntityRow
  dyad: Dyad
  data: AlignmentModel['data']
  search: string
}) {
  const codes = [first.iso2 ?? first.id, second.iso2 ?? second.id]
  const documents = new Set(dyad.rows.map((row) => data.columns.document[row])).size
  const deeds = dyad.rows.filter((row) => data.material[row]).length
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line bg-surface px-4 py-3 md:px-6">
      <h2 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-2xl font-semibold">
        <ActorGlyph actor={first} size={32} />
        {first.shortName}
        <span className="font-normal text-ink-3">and</span>
        <ActorGlyph actor={second} size={32} />
        {second.shortName}
      </h2>
      <Link href={dyadHref(search, second.id, first.id)} replace className={buttonClass('outline')}>
        <ArrowLeftRight aria-hidden />
        Swap sides
      </Link>
      <div className="nums flex flex-wrap gap-x-7 gap-y-2 xl:ml-auto">
        <Figure value={scoreText(dyad.forth)} note={`${codes[0]} → ${codes[1]}${intervalText(dyad.forth)}`} />
        <Figure value={scoreText(dyad.back)} note={`${codes[1]} → ${codes[0]}${intervalText(dyad.back)}`} />
        <Figure
          value={String(dyad.rows.length)}
          note={`${dyad.rows.length === 1 ? 'statement' : 'statements'}, ${plural(documents, 'document')}`}
        />
        <Figure
          value={dyad.rows.length === 0 ? '–' : `${Math.round((deeds / dyad.rows.length) * 100)} %`}
          note="deeds, the rest words"
        />
      </div>
    </header>
  )
}

function scoreText(score: DyadScore | null): string {
  return score ? formatSigned(score.score) : '–'
}

function intervalText(score: DyadScore | null): string {
  return score ? `, ${formatSigned(score.low)} to ${formatSigned(score.high)}` : ''
}

function Figure({ value, note }: { value: string; note: string }) {
  return (
    <span className="flex flex-col">
      <b className="text-lg leading-5 font-semibold">{value}</b>
      <span className="text-2xs text-ink-3">{note}</span>
    </span>
  )
}

/** How far it went, and where sources disagree. */
function DyadDetails({
  dyad,
  codes,
  onShow,
}: {
  dyad: Dyad
  codes: readonly [string, string]
  onShow: (row: number) => void
}) {
  return (
    <div className="grid gap-6 border-t border-line px-4 py-4 md:grid-cols-2 md:px-6">
      <section>
        <h3 className="mb-1 text-sm font-semibold">How far it went</h3>
        <table className="nums w-full max-w-[360px] text-xs">
          <thead className="text-2xs text-ink-3">
            <tr className="h-6 text-right font-medium">
              <th scope="col" className="text-left font-medium">
                Modality
              </th>
              <th scope="col" className="font-medium">
                {codes[0]} → {codes[1]}
              </th>
              <th scope="col" className="font-medium">
                {codes[1]} → {codes[0]}
              </th>
            </tr>
          </thead>
          <tbody>
            {dyad.modalities.map(({ modality, forth, back }) => (
              <tr key={modality} className="h-6 text-right">
                <th scope="row" className="flex h-6 items-center gap-2 text-left font-normal">
                  <ModalityLine modality={modality} width={28} />
                  {modality}
                </th>
                <td>{forth}</td>
                <td>{back}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3 className="mb-1 text-sm font-semibold">Where sources disagree</h3>
        {dyad.contradictions.length === 0 ? (
          <p className="text-xs text-ink-3">No document denies what another asserts here.</p>
        ) : (
          <ul className="nums flex flex-col gap-1.5 text-xs">
            {dyad.contradictions.map(({ event, asserted, denied }) => (
              <Line key={`${event} ${asserted.join()}`}>
                <EventChip event={event} /> asserted {plural(asserted.length, 'time')}, denied{' '}
                {plural(denied.length, 'time')}
                {denied[0] !== undefined && (
                  <button
                    type="button"
                    className="link min-h-6 font-medium"
                    onClick={() => onShow(denied[0] ?? -1)}
                  >
                    Show
                  </button>
                )}
              </Line>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <li className="flex items-center gap-2">{children}</li>
}
