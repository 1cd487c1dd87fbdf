'use client'
import { useMemo, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { formatCount } from '@/components/ui/format'
import { EVENTS, type EventType, type Sign } from '@/lib/model/ontology'
import { passes } from '@/lib/view/address/codec'
import { facetCounts } from '@/lib/view/graph/filter'
import { only, toggle, toggleAll } from '@/lib/view/address/state'
import { Checkbox } from './Checkbox'
import { useExplorerModel } from './ExplorerContext'
import { FacetRow, FacetSection, MoreButton } from './FacetRow'
import { eventName } from './words'

/** Event types by sign, most frequent first; those without a statement fold away, counted. */
export function EventFacet() {
  const { data, scene, view } = useExplorerModel()
  const [all, setAll] = useState(false)
  const counts = useMemo(
    () => facetCounts(data, scene.masks, 'events', view.events),
    [data, scene.masks, view.events],
  )
  const none = EVENTS.filter(
    ({ event }) => (counts.get(event) ?? 0) === 0 && passes(view.events, event),
  ).length
  const tallest = Math.max(1, ...counts.values())
  return (
    <FacetSection
      title="Event type"
      note={
        none > 0 && (
          <MoreButton expanded={all} onClick={() => setAll(!all)}>
            {all ? 'fold those with none' : `${none} more with none`}
          </MoreButton>
        )
      }
    >
      <SignGroup sign={1} counts={counts} tallest={tallest} all={all} />
      <SignGroup sign={-1} counts={counts} tallest={tallest} all={all} />
    </FacetSection>
  )
}

function SignGroup({
  sign,
  counts,
  tallest,
  all,
}: {
  sign: Sign
  counts: ReadonlyMap<string, number>
  tallest: number
  all: boolean
}) {
  const { view, actions } = useExplorerModel()
  const events = EVENTS.filter((entry) => entry.sign === sign)
    .map(({ event }) => ({ event, count: counts.get(event) ?? 0 }))
    .sort((a, b) => b.count - a.count)
  const names = events.map(({ event }) => event)
  const on = names.filter((event) => passes(view.events, event))
  const total = events.reduce((sum, { event, count }) => sum + (passes(view.events, event) ? count : 0), 0)
  const word = sign === 1 ? 'Cooperative' : 'Conflictual'
  const set = (label: string, next: typeof view.events) =>
    actions.change(label, (v) => ({ ...v, events: next }))
  return (
    <div role="group" aria-label={word}>
      <label
        className={cn(
          'grid h-6 cursor-pointer grid-cols-[16px_1fr_32px] items-center gap-x-2 text-2xs font-medium pointer-coarse:h-9',
          sign === 1 ? 'text-coop' : 'text-conf',
        )}
      >
        <Checkbox
          checked={on.length > 0}
          mixed={on.length > 0 && on.length < names.length}
          onChange={() => set(`filter ${word.toLowerCase()}`, toggleAll(view.events, names))}
        />
        <span>
          <span aria-hidden>{sign === 1 ? '+' : '−'} </span>
          {word}
        </span>
        <span className="nums text-right">{formatCount(total)}</span>
      </label>
      {events
        .filter(({ event, count }) => all || count > 0 || !passes(view.events, event))
        .map(({ event, count }) => (
          <FacetRow
            key={event}
            label={eventName(event as EventType)}
            count={count}
            share={count / tallest}
            tone={sign === 1 ? 'coop' : 'conf'}
            checked={passes(view.events, event)}
            onToggle={() => set(`filter ${eventName(event)}`, toggle(view.events, event))}
            onOnly={() => set(`only ${eventName(event)}`, only(view.events, event))}
          />
        ))}
    </div>
  )
}
