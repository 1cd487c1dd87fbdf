'use client'
import { useMemo, useState } from 'react'
import { Timeline } from '@/components/explorer/Timeline'
import { Page } from '@/components/shell/Page'
import { formatCount, plural } from '@/components/ui/format'
import { Segmented } from '@/components/ui/Segmented'
import { ErrorState, Loading } from '@/components/ui/States'
import type { Silence } from '@/lib/alignment'
import type { EntityRow } from '@/lib/model/answers'
import { silenceGrid, silenceTable, type SilenceRow } from '@/lib/view/alignment/silence'
import { AlignmentFrame } from '../AlignmentFrame'
import { alignmentTabs, dyadHref } from '../links'
import type { AlignmentModel } from '../useAlignmentModel'
import { NothingSilent } from './NothingSilent'
import { SilenceDetail } from './SilenceDetail'
import { SilenceList } from './SilenceList'
import { SilenceMatrix } from './SilenceMatrix'
import { useSilence } from './useSilence'

const RATES = [1, 5, 10, 20]

/** Who does not speak of whom, although by how much each speaks and is spoken of they should. */
export function SilencePage({
  model,
  stateOf,
}: {
  model: AlignmentModel
  stateOf: (id: string) => EntityRow
}) {
  const { data, scene, alignment, setAlignment, search } = model
  const { silence, error } = useSilence(data, scene.rows, alignment.only)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const rows = useMemo(
    () => (silence ? silenceTable(silence, alignment.falseShare / 100) : []),
    [silence, alignment.falseShare],
  )
  const first = rows[0]
  return (
    <Page
      title="Alignments"
      detail={silence && `${plural(rows.filter(({ silent }) => silent).length, 'silence')} beyond chance`}
    >
      <AlignmentFrame
        model={model}
        tabs={alignmentTabs(search, 'silence', first ? { source: first.voice, target: first.named } : null)}
        filtersOpen={filtersOpen}
        onFilters={setFiltersOpen}
        decay={false}
        controls={
          <>
            <Segmented
              label="Pairs"
              value={alignment.pairs}
              options={[
                { value: 'silent', label: 'Silent' },
                {
                  value: 'tested',
                  label: 'All tested',
                  title: 'Every pair with 3 or more expected occasions',
                },
              ]}
              onChange={(pairs) => setAlignment({ pairs })}
            />
            <FalseShare
              value={alignment.falseShare}
              onChange={(falseShare) => setAlignment({ falseShare })}
            />
          </>
        }
      >
        {error && !silence ? (
          <ErrorState title="The silences were not worked out" detail={error.message} />
        ) : !silence ? (
          <Loading label="Counting who speaks of whom" className="flex-1" />
        ) : (
          <Loaded model={model} silence={silence} rows={rows} stateOf={stateOf} />
        )}
      </AlignmentFrame>
    </Page>
  )
}

/** How many of the silences may be false findings. */
function FalseShare({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <select
      aria-label="False findings allowed"
      title="Share of the silences shown that may be chance (Benjamini–Hochberg)"
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
      className="h-7 rounded-control border border-line-strong bg-surface px-1.5 text-xs font-medium text-ink-2 pointer-coarse:h-9"
    >
      {[...new Set([...RATES, value])]
        .sort((a, b) => a - b)
        .map((rate) => (
          <option key={rate} value={rate}>
            Up to {rate} % false
          </option>
        ))}
    </select>
  )
}

function Loaded({
  model,
  silence,
  rows,
  stateOf,
}: {
  model: AlignmentModel
  silence: Silence
  rows: readonly SilenceRow[]
  stateOf: (id: string) => EntityRow
}) {
  const { alignment, setAlignment, search, view, actions } = model
  const silent = useMemo(() => rows.filter((row) => row.silent), [rows])
  const shown = alignment.pairs === 'silent' ? silent : rows
  const grid = useMemo(() => silenceGrid(silence, shown), [silence, shown])
  const selected = selectedRow(rows, shown, view.selection)
  const select = (row: Pick<SilenceRow, 'voice' | 'named'>) => actions.selectRelation(row.voice, row.named)
  const href = (row: Pick<SilenceRow, 'voice' | 'named'>) => dyadHref(search, row.voice, row.named)
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
      <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
        <div className="min-h-0 flex-1 lg:overflow-y-auto">
          <p className="nums px-4 pt-3 pb-2 text-xs text-pretty text-ink-2 md:px-6">
            {plural(silence.occasions, 'occasion')} (documents in which a state speaks of others);{' '}
            {formatCount(rows.length)} of {plural(silence.possible, 'ordered pair')} with 3 or more expected,{' '}
            <b className="font-semibold text-ink">{formatCount(silent.length)} silent beyond chance</b>.
          </p>
          {shown.length === 0 ? (
            <NothingSilent
              rows={rows}
              stateOf={stateOf}
              rate={alignment.falseShare}
              onTested={() => setAlignment({ pairs: 'tested' })}
            />
          ) : (
            <>
              <SilenceList rows={shown} selected={selected} stateOf={stateOf} href={href} onSelect={select} />
              <SilenceMatrix grid={grid} selected={selected} stateOf={stateOf} href={href} />
            </>
          )}
        </div>
        <div className="h-36 shrink-0 border-t border-line">
          <Timeline />
        </div>
      </div>
      <aside
        aria-label="The pair and its sentences"
        className="shrink-0 border-line max-lg:border-t lg:w-[368px] lg:border-l xl:w-[400px]"
      >
        <SilenceDetail model={model} silence={silence} rows={rows} row={selected} stateOf={stateOf} />
      </aside>
    </div>
  )
}

/** The pair of the link if it was tested, else the first on screen. */
function selectedRow(
  rows: readonly SilenceRow[],
  shown: readonly SilenceRow[],
  selection: AlignmentModel['view']['selection'],
): SilenceRow | null {
  const chosen =
    selection.kind === 'relation'
      ? rows.find(({ voice, named }) => voice === selection.a && named === selection.b)
      : undefined
  return chosen ?? shown[0] ?? null
}
