'use client'
import { useMemo, useState } from 'react'
import type { Choice } from '@/lib/view/address/codec'
import { passes } from '@/lib/view/address/codec'
import { facetCounts } from '@/lib/view/graph/filter'
import { only, toggle } from '@/lib/view/address/state'
import { useExplorerModel } from './ExplorerContext'
import { FacetRow, FacetSection, MoreButton } from './FacetRow'

/** Rows in sight before 'N more'. */
const FIRST = 3
/** From here on the open list has a search field of its own. */
const SEARCHABLE = 12
/** Rows drawn of an open list; the rest is one search away, and said so. */
const DRAWN = 200

/** A facet with many values: the most frequent in sight, the rest a click away. */
export function ListFacet({
  title,
  facet,
  nameOf,
}: {
  title: string
  facet: 'speakers' | 'publishers' | 'documents'
  nameOf: (value: string) => string
}) {
  const { data, scene, view, actions } = useExplorerModel()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const choice = view[facet]
  const rows = useMemo(
    () => rankValues(facetCounts(data, scene.masks, facet, choice), choice, nameOf),
    [data, scene.masks, facet, choice, nameOf],
  )
  if (rows.length < 2 && choice.values.length === 0) return null
  const found =
    open && text !== '' ? rows.filter((row) => row.name.toLowerCase().includes(text.toLowerCase())) : rows
  const drawn = found.slice(0, open ? DRAWN : FIRST)
  const tallest = Math.max(1, ...rows.map((row) => row.count))
  const set = (label: string, next: Choice) => actions.change(label, (v) => ({ ...v, [facet]: next }))
  const rest = rows.length - FIRST
  return (
    <FacetSection
      title={title}
      note={
        rest > 0 && (
          <MoreButton expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'fewer' : `${rest} more`}
          </MoreButton>
        )
      }
    >
      {open && rows.length > SEARCHABLE && (
        <input
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label={`Search in ${title.toLowerCase()}`}
          placeholder={`Search ${rows.length}`}
          className="mb-1 h-7 w-full rounded-control border border-line-strong bg-surface px-2 text-xs placeholder:text-ink-3"
        />
      )}
      <div className={open ? 'max-h-72 overflow-y-auto' : undefined}>
        {drawn.map((row) => (
          <FacetRow
            key={row.value}
            label={row.name}
            count={row.count}
            share={row.count / tallest}
            short
            checked={passes(choice, row.value)}
            onToggle={() => set(`filter ${row.name}`, toggle(choice, row.value))}
            onOnly={() => set(`only ${row.name}`, only(choice, row.value))}
          />
        ))}
        {drawn.length < found.length && open && (
          <p className="py-1 text-2xs text-ink-3">{found.length - drawn.length} more: search to reach them</p>
        )}
        {found.length === 0 && <p className="py-1 text-2xs text-ink-3">Nothing of that name</p>}
      </div>
    </FacetSection>
  )
}

/** Values that a person switched on or off stay in sight before all others. */
function rankValues(counts: ReadonlyMap<string, number>, choice: Choice, nameOf: (value: string) => string) {
  const values = new Set([...counts.keys(), ...choice.values])
  const chosen = new Set(choice.values)
  return [...values]
    .map((value) => ({ value, name: nameOf(value), count: counts.get(value) ?? 0 }))
    .sort(
      (a, b) =>
        Number(chosen.has(b.value)) - Number(chosen.has(a.value)) ||
        b.count - a.count ||
        a.name.localeCompare(b.name, 'en'),
    )
}
