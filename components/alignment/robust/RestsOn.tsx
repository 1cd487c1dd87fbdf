'use client'
import { useState } from 'react'
import { ListFacet } from '@/components/explorer/ListFacet'
import { useSourceNames } from '@/components/explorer/useSourceNames'
import { formatSigned, plural } from '@/components/ui/format'
import { Segmented } from '@/components/ui/Segmented'
import type { SourceDrop } from '@/lib/alignment'
import type { Resting, RobustnessResult } from '@/lib/client/alignment/certainty'
import { heldActs } from '@/lib/client/worker/heldActs'
import type { EntityRow } from '@/lib/model/answers'
import { EVIDENCE, FACET, switchSource, type EvidenceKind } from '@/lib/view/address/evidence'
import type { AlignmentModel } from '../useAlignmentModel'

const FEW = 4
const NAME: Record<EvidenceKind, string> = {
  publisher: 'Publisher',
  speaker: 'Speaker',
  document: 'Document',
}

/** What would change without one source, those that change most first; a click takes it out, and everything on the page follows. */
export function RestsOn({
  model,
  robustness,
  stateOf,
}: {
  model: AlignmentModel
  robustness: RobustnessResult | null
  stateOf: (id: string) => EntityRow
}) {
  const { data, actions, alignment, setAlignment } = model
  const kind = alignment.rests
  // Thousands of sources are counted for the list: only for who looks at it.
  const [choosing, setChoosing] = useState(false)
  const nameOf = useSourceNames(data)[kind]
  const { values } = heldActs(data).evidence[kind]
  const leaveOut = (value: string) =>
    actions.change(`leave out ${nameOf(value)}`, (view) => switchSource(view, kind, value))
  return (
    <>
      <Segmented
        label="Kind of source"
        showLabel={false}
        value={kind}
        options={EVIDENCE.map((value) => ({ value, label: NAME[value] }))}
        onChange={(rests) => setAlignment({ rests })}
        className="mb-1"
      />
      {robustness === null ? (
        <p className="text-xs text-ink-3">measuring …</p>
      ) : (
        <Ranking
          key={kind}
          kind={kind}
          robustness={robustness[kind]}
          nameOf={(source) => nameOf(values[source] ?? '')}
          onLeaveOut={(source) => leaveOut(values[source] ?? '')}
          stateOf={stateOf}
        />
      )}
      {values.length > 1 && (
        <details className="mt-1 text-xs" onToggle={(event) => setChoosing(event.currentTarget.open)}>
          <summary className="min-h-6 cursor-pointer font-medium">Choose among all {values.length}</summary>
          <div className="-mx-4 mt-1">
            {choosing && <ListFacet key={kind} title="What counts" facet={FACET[kind]} nameOf={nameOf} />}
          </div>
        </details>
      )}
    </>
  )
}

function Ranking({
  kind,
  robustness: { drops, visible, tried, sources },
  nameOf,
  onLeaveOut,
  stateOf,
}: {
  kind: EvidenceKind
  robustness: Resting
  nameOf: (source: number) => string
  onLeaveOut: (source: number) => void
  stateOf: (id: string) => EntityRow
}) {
  const [all, showAll] = useState(false)
  const shown = all ? drops : drops.slice(0, FEW)
  return (
    <>
      {drops.length === 0 && (
        <p className="text-xs text-ink-3">
          {sources === 0 ? 'Nothing counts.' : `No single ${kind} moves a score by 0.1.`}
        </p>
      )}
      <ol>
        {shown.map((drop) => {
          const name = nameOf(drop.source)
          return (
            <li key={drop.source} className="flex items-start gap-2 py-1 text-xs">
              <span className="min-w-0">
                <span className="block truncate font-medium" title={name}>
                  {name}
                </span>
                <span className="nums block text-ink-2">{effect(drop, stateOf)}</span>
                <span className="nums block text-2xs text-ink-3">{shiftText(drop, stateOf)}</span>
              </span>
              <button
                type="button"
                aria-label={`Leave out ${name}`}
                className="link ml-auto min-h-6 shrink-0 font-medium"
                onClick={() => onLeaveOut(drop.source)}
              >
                Leave out
              </button>
            </li>
          )
        })}
      </ol>
      {drops.length > FEW && (
        <button type="button" className="link min-h-6 text-xs font-medium" onClick={() => showAll(!all)}>
          {all ? 'Fewer' : `${visible - FEW} more`}
        </button>
      )}
      {all && visible > drops.length && (
        <p className="nums text-2xs text-ink-3">
          {visible - drops.length} more that change less: choose them below.
        </p>
      )}
      {tried < sources && (
        <p className="nums mt-1 text-2xs text-ink-3">
          States followed for the {tried} with most statements; of {plural(sources - tried, 'other')} only
          signs and scores.
        </p>
      )}
    </>
  )
}

/** 'moves India; 2 signs turn, 5 fade; nothing left of Oman'. */
function effect(
  { moved, flipped, lost, gained, gone }: SourceDrop,
  stateOf: (id: string) => EntityRow,
): string {
  const names = (ids: string[]): string => {
    const first = ids.slice(0, 3).map((id) => stateOf(id).shortName)
    return first.join(', ') + (ids.length > 3 ? ` and ${ids.length - 3} more` : '')
  }
  const signs = [
    flipped > 0 ? plural(flipped, 'sign turns', 'signs turn') : '',
    lost > 0 ? plural(lost, 'fades', 'fade') : '',
    gained > 0 ? plural(gained, 'comes up', 'come up') : '',
  ].filter(Boolean)
  const parts = [
    moved.length > 0 ? `moves ${names(moved)}` : '',
    signs.join(', '),
    gone.length > 0 ? `no sign left of ${names(gone)}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('; ') : 'no sign, no bloc'
}

/** '14 statements; Russia → India −2.0 to +1.3'. */
function shiftText({ statements, shift }: SourceDrop, stateOf: (id: string) => EntityRow): string {
  const pair = `${stateOf(shift.source).shortName} → ${stateOf(shift.target).shortName}`
  const after = shift.after === null ? 'nothing' : formatSigned(shift.after)
  return `${plural(statements, 'statement')}; ${pair} ${formatSigned(shift.before)} to ${after}`
}
