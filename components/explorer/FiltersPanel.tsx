'use client'
import { useMemo, useState } from 'react'
import { ModalityLine } from '@/components/ui/ModalityLine'
import { cn } from '@/components/ui/cn'
import { formatCount } from '@/components/ui/format'
import { MODALITIES } from '@/lib/model/ontology'
import { passes } from '@/lib/view/address/codec'
import { hiddenLines, hiddenWords } from '@/lib/view/graph/explain'
import { BIT, facetCounts, kindCounts } from '@/lib/view/graph/filter'
import { activeFilters, KIND_ORDER, only, toggle } from '@/lib/view/address/state'
import { Checkbox } from './Checkbox'
import { EventFacet } from './EventFacet'
import { useExplorerModel } from './ExplorerContext'
import { FacetRow, FacetSection, MoreButton } from './FacetRow'
import { KindForm } from './KindForm'
import { ListFacet } from './ListFacet'
import { useSourceNames } from './useSourceNames'
import { KIND_NAME, modalityName } from './words'

/** Every filter with its counts under the others, and what they hide. */
export function FiltersPanel() {
  return (
    <div className="flex h-full flex-col">
      <FilterSummary />
      <div className="min-h-0 flex-1 overflow-y-auto pb-4">
        <EventFacet />
        <ModalityFacet />
        <SpeakerFacet />
        <SourceFacets />
        <KindFacet />
        <ConfidenceFacet />
        <WrongFacet />
      </div>
    </div>
  )
}

function FilterSummary() {
  const { data, scene, view, actions } = useExplorerModel()
  const hidden = data.size - scene.rows.length
  const lines = hiddenLines(scene.hidden).join('\n')
  return (
    <div className="relative flex min-h-12 flex-col justify-center border-b border-line py-1 pr-16 pl-4">
      <p className="nums text-xs font-medium" aria-live="polite">
        {formatCount(scene.rows.length)} of {formatCount(data.size)} statements
      </p>
      <p className="nums truncate text-2xs text-ink-3" title={lines}>
        {hidden === 0 ? 'nothing hidden' : `${formatCount(hidden)} hidden by ${hiddenWords(scene.hidden)}`}
      </p>
      {data.truncated && (
        <p className="text-2xs text-warn">The store holds {formatCount(data.total)}; not all were sent</p>
      )}
      {activeFilters(view) > 0 && (
        <button
          type="button"
          onClick={actions.reset}
          className="link absolute top-2 right-3 h-6 text-xs font-medium text-ink-2 hover:text-ink"
        >
          Reset
        </button>
      )}
    </div>
  )
}

function ModalityFacet() {
  const { data, scene, view, actions } = useExplorerModel()
  const [all, setAll] = useState(false)
  const counts = useMemo(
    () => facetCounts(data, scene.masks, 'modalities', view.modalities),
    [data, scene.masks, view.modalities],
  )
  const set = (label: string, next: typeof view.modalities) =>
    actions.change(label, (v) => ({ ...v, modalities: next }))
  const folded = MODALITIES.filter((m) => (counts.get(m) ?? 0) === 0)
  return (
    <FacetSection
      title="Modality"
      note={
        folded.length > 0 && (
          <MoreButton expanded={all} onClick={() => setAll(!all)}>
            {all ? 'fold those with none' : `${folded.length} more with none`}
          </MoreButton>
        )
      }
    >
      {MODALITIES.filter((modality) => all || !folded.includes(modality)).map((modality) => (
        <FacetRow
          key={modality}
          label={modalityName(modality)}
          count={counts.get(modality) ?? 0}
          share={0}
          sample={<ModalityLine modality={modality} width={56} className="block" />}
          checked={passes(view.modalities, modality)}
          onToggle={() => set(`filter ${modality}`, toggle(view.modalities, modality))}
          onOnly={() => set(`only ${modality}`, only(view.modalities, modality))}
        />
      ))}
    </FacetSection>
  )
}

function SpeakerFacet() {
  const { speaker } = useSourceNames(useExplorerModel().data)
  return <ListFacet title="Speaker" facet="speakers" nameOf={speaker} />
}

function SourceFacets() {
  const { publisher, document } = useSourceNames(useExplorerModel().data)
  return (
    <>
      <ListFacet title="Source" facet="publishers" nameOf={publisher} />
      <ListFacet title="Document" facet="documents" nameOf={document} />
    </>
  )
}

function KindFacet() {
  const { data, scene, view, actions } = useExplorerModel()
  const counts = useMemo(() => kindCounts(data, scene.masks), [data, scene.masks])
  return (
    <FacetSection title="Actor kind">
      <div className="grid grid-cols-5 gap-1 pt-0.5">
        {KIND_ORDER.map((kind) => {
          const on = passes(view.kinds, kind)
          const count = counts.get(kind) ?? 0
          const [, many] = KIND_NAME[kind]
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={on}
              title={`${many}: ${on ? 'shown' : 'hidden'}`}
              aria-label={`${many}, ${count}`}
              onClick={() =>
                actions.change(`filter ${many.toLowerCase()}`, (v) => ({
                  ...v,
                  kinds: toggle(v.kinds, kind),
                }))
              }
              className={cn(
                'nums flex h-7 items-center justify-center gap-1 rounded-control border text-xs font-medium transition-colors duration-120 hover:bg-hover pointer-coarse:h-9',
                on && count > 0 ? 'border-line-strong' : 'border-line text-ink-3',
                !on && 'line-through',
              )}
            >
              <KindForm kind={kind} faint={!on || count === 0} />
              {count}
            </button>
          )
        })}
      </div>
    </FacetSection>
  )
}

function ConfidenceFacet() {
  const { data, scene, view, actions } = useExplorerModel()
  const stopped = useMemo(
    () => scene.masks.reduce((sum, mask) => sum + (mask & BIT.confidence ? 1 : 0), 0),
    [scene.masks],
  )
  const least = useMemo(() => data.columns.confidence.reduce((min, value) => Math.min(min, value), 1), [data])
  return (
    <FacetSection
      title="Confidence"
      note={
        <span className="nums">
          {view.confidence === 0
            ? `any, from ${least.toFixed(2)}`
            : `${(view.confidence / 100).toFixed(2)} or more`}
        </span>
      }
    >
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={view.confidence}
        aria-label="Least confidence"
        aria-valuetext={`${view.confidence} percent or more`}
        onChange={(event) => {
          const confidence = Number(event.target.value)
          actions.change('filter confidence', (v) => ({ ...v, confidence }), { merge: true })
        }}
        className="block h-6 w-full accent-[var(--ink)]"
      />
      {stopped > 0 && <p className="nums text-2xs text-ink-3">{formatCount(stopped)} below it</p>}
    </FacetSection>
  )
}

function WrongFacet() {
  const { data, view, actions } = useExplorerModel()
  const count = useMemo(() => data.columns.verdict.filter((verdict) => verdict === 'wrong').length, [data])
  if (count === 0 && !view.wrong) return null
  return (
    <div className="px-4 pt-2">
      <label className="grid h-6 cursor-pointer grid-cols-[16px_1fr_32px] items-center gap-x-2 text-xs">
        <Checkbox
          checked={view.wrong}
          onChange={() => actions.change('show what is marked wrong', (v) => ({ ...v, wrong: !v.wrong }))}
        />
        <span>Marked wrong</span>
        <span className="nums text-right">{formatCount(count)}</span>
      </label>
    </div>
  )
}
