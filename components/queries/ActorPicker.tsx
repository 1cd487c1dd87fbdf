'use client'
import { Combobox } from '@base-ui/react/combobox'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { plural } from '@/components/ui/format'
import { request } from '@/lib/client/http'
import type { EntityAnswer, EntityListAnswer, EntityRow } from '@/lib/model/answers'

type Found = EntityListAnswer['entities'][number]

const FIELD =
  'flex min-h-8 items-center gap-1 rounded-control border border-line-strong bg-surface text-sm focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus pointer-coarse:min-h-9'

/** Ids in a typed value: 'USA, RUS'. */
function idsOf(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean)
}

/** One actor, or several, found by name or alias; the value is their ids. */
export function ActorPicker({
  id,
  value,
  onChange,
  several,
  describedBy,
  invalid,
}: {
  id: string
  value: string
  onChange: (value: string) => void
  several: boolean
  describedBy: string | undefined
  invalid: boolean
}) {
  const chosen = idsOf(value)
  const [words, setWords] = useState('')
  const { data, isError } = useQuery({
    queryKey: ['entities', words],
    queryFn: ({ signal }) =>
      request<EntityListAnswer>(`/api/entities?q=${encodeURIComponent(words)}`, { signal }),
    placeholderData: keepPreviousData,
  })
  const found = data?.entities ?? []
  const pick = (actor: Found | null) => {
    if (!actor) return
    onChange(several ? [...new Set([...chosen, actor.id])].join(', ') : actor.id)
    setWords('')
  }
  const single = several ? undefined : chosen[0]
  return (
    <Combobox.Root<Found>
      items={found}
      filter={null}
      value={null}
      onValueChange={pick}
      inputValue={words}
      onInputValueChange={setWords}
      itemToStringLabel={(actor) => actor.name}
      isItemEqualToValue={(a, b) => a.id === b.id}
    >
      <Combobox.InputGroup className={FIELD}>
        {single !== undefined && <Chosen id={single} onRemove={() => onChange('')} />}
        {several && (
          <span className="flex flex-wrap gap-1 py-0.5 pl-1">
            {chosen.map((one) => (
              <Chosen
                key={one}
                id={one}
                onRemove={() => onChange(chosen.filter((id) => id !== one).join(', '))}
              />
            ))}
          </span>
        )}
        <Combobox.Input
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          placeholder={chosen.length === 0 ? 'Name of an actor' : several ? 'and …' : 'change'}
          className="h-7 min-w-12 flex-1 bg-transparent px-2 outline-none placeholder:text-ink-3"
        />
        <Combobox.Trigger
          aria-label="Show actors"
          className="grid size-7 shrink-0 place-items-center text-ink-3"
        >
          <ChevronDown aria-hidden className="size-4" />
        </Combobox.Trigger>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-30">
          <Combobox.Popup className="max-h-72 w-[max(var(--anchor-width),240px)] overflow-y-auto rounded-card bg-raised p-1 shadow-float">
            <Combobox.Empty className="px-2 text-xs text-ink-3 empty:hidden">
              {isError ? 'The actors did not come.' : 'Nobody of that name.'}
            </Combobox.Empty>
            <Combobox.List>
              {(actor: Found) => (
                <Combobox.Item
                  key={actor.id}
                  value={actor}
                  className="grid cursor-default grid-cols-[28px_minmax(0,1fr)_auto] items-center rounded-control px-2 py-1 text-xs data-highlighted:bg-selected"
                >
                  <ActorGlyph actor={actor} size={18} />
                  <span className="truncate">
                    {actor.name}
                    {actor.matched !== null && actor.matched !== actor.name && (
                      <span className="ml-1.5 text-ink-3">{actor.matched}</span>
                    )}
                  </span>
                  <span className="nums ml-2 text-ink-3">{plural(actor.statements, 'statement')}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

/** A chosen actor by its name; until that is known, by its id. */
function Chosen({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { data } = useQuery({
    queryKey: ['store', 'entity', id],
    queryFn: ({ signal }) => request<EntityAnswer>(`/api/entities/${encodeURIComponent(id)}`, { signal }),
    retry: false,
  })
  const actor: EntityRow | undefined = data?.entity
  return (
    <span className="ml-1 inline-flex h-6 max-w-full min-w-0 items-center gap-1.5 rounded-chip bg-hover pl-1 text-xs font-medium">
      {actor && <ActorGlyph actor={actor} size={16} />}
      <span className="truncate">{actor?.name ?? id}</span>
      <button
        type="button"
        aria-label={`Remove ${actor?.name ?? id}`}
        onClick={onRemove}
        className="grid size-6 shrink-0 place-items-center rounded-chip text-ink-3 hover:bg-selected hover:text-ink"
      >
        <X aria-hidden className="size-3" />
      </button>
    </span>
  )
}
