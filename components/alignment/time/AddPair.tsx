'use client'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Segmented } from '@/components/ui/Segmented'
import type { EntityRow, LinePair } from '@/lib/model/answers'
import type { Dataset } from '@/lib/view/graph/dataset'

const SELECT =
  'h-7 max-w-40 rounded-control border border-line-strong bg-surface px-1.5 text-xs font-medium text-ink-2 pointer-coarse:h-9'

/** Two states of whom something is said, and which way the line is read. */
export function AddPair({
  data,
  stateOf,
  onAdd,
  onCancel,
}: {
  data: Dataset
  stateOf: (id: string) => EntityRow
  onAdd: (pair: LinePair) => void
  onCancel: () => void
}) {
  const partners = useMemo(() => partnersOf(data), [data])
  const [a, setA] = useState('')
  const [b, setB] = useState('')
  const [way, setWay] = useState<'both' | 'one'>('both')
  const firsts = [...partners.keys()].sort((x, y) => byName(stateOf(x), stateOf(y)))
  const seconds = [...(partners.get(a) ?? [])].sort(([, x], [, y]) => y - x)
  const second = partners.get(a)?.has(b) ? b : ''
  return (
    <form
      aria-label="Add a pair"
      className="flex flex-wrap items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (a !== '' && second !== '') onAdd({ a, b: second, directed: way === 'one' })
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <select
        autoFocus
        aria-label="First state"
        value={a}
        onChange={(event) => setA(event.target.value)}
        className={SELECT}
      >
        <option value="">State …</option>
        {firsts.map((id) => (
          <option key={id} value={id}>
            {stateOf(id).shortName}
          </option>
        ))}
      </select>
      <Segmented
        label="Which way"
        showLabel={false}
        value={way}
        options={[
          { value: 'both', label: '–', title: 'Acts of both towards each other' },
          { value: 'one', label: '→', title: 'Acts of the first towards the second' },
        ]}
        onChange={setWay}
      />
      <select
        aria-label="Second state"
        value={second}
        disabled={a === ''}
        onChange={(event) => setB(event.target.value)}
        className={SELECT}
      >
        <option value="">State …</option>
        {seconds.map(([id, count]) => (
          <option key={id} value={id}>
            {stateOf(id).shortName} ({count})
          </option>
        ))}
      </select>
      <Button type="submit" variant="primary" disabled={a === '' || second === ''}>
        Add
      </Button>
      <Button variant="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
}

function byName(x: EntityRow, y: EntityRow): number {
  return x.shortName.localeCompare(y.shortName)
}

/** For every state, those it shares dated statements with, and how many. */
function partnersOf({ columns, entities, size }: Dataset): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  const count = (one: string, other: string): void => {
    const of = found.get(one) ?? new Map<string, number>()
    found.set(one, of.set(other, (of.get(other) ?? 0) + 1))
  }
  const stateAt = (row: number, side: 'source' | 'target'): string | null => {
    const entity = entities[columns[side][row] ?? -1]
    const acted = side === 'source' ? columns.sourceState[row] : columns.targetState[row]
    return acted ?? (entity?.kind === 'state' ? entity.id : null)
  }
  for (let row = 0; row < size; row++) {
    if (columns.on[row] === null || columns.generic[row] === true) continue
    const [source, target] = [stateAt(row, 'source'), stateAt(row, 'target')]
    if (source === null || target === null || source === target) continue
    count(source, target)
    count(target, source)
  }
  return found
}
