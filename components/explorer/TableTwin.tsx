'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { cn } from '@/components/ui/cn'
import { EventChip } from '@/components/ui/EventChip'
import { formatCount, formatDate, plural } from '@/components/ui/format'
import { ModalityLine } from '@/components/ui/ModalityLine'
import type { Modality } from '@/lib/model/ontology'
import type { LineForm } from '@/lib/view/graph/edges'
import { touches } from '@/lib/view/address/selection'
import { sortRows, tableRows, type TableColumn, type TableRow, type TableSort } from '@/lib/view/graph/table'
import { useExplorerModel } from './ExplorerContext'
import { actorLabel } from './words'

const ROW = 36
const COLUMNS: { id: TableColumn; label: string; className: string }[] = [
  { id: 'source', label: 'Source', className: 'flex-1 min-w-24' },
  { id: 'target', label: 'Target', className: 'flex-1 min-w-24' },
  { id: 'relation', label: 'Relation', className: 'w-24' },
  { id: 'modality', label: 'Modality', className: 'w-14 @2xl:w-44' },
  { id: 'statements', label: 'Statements', className: 'w-20 justify-end' },
  { id: 'last', label: 'Last', className: 'w-[88px] justify-end' },
]
const FORM_WORD: Record<LineForm, [modality: Modality, word: string]> = {
  solid: ['asserted', 'asserted'],
  dashed: ['intended', 'intended, conditional'],
  dotted: ['denied', 'denied, negated'],
  sparse: ['hypothetical', 'hypothetical'],
}

/** The same relations as the canvas, as rows: for sorting, for reading aloud, for eyes that prefer lists. */
export function TableTwin() {
  const { data, scene } = useExplorerModel()
  const [sort, setSort] = useState<TableSort>({ by: 'statements', descending: true })
  const rows = useMemo(() => sortRows(tableRows(data, scene.edges), sort), [data, scene.edges, sort])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  return (
    <div ref={scroller} className="@container absolute inset-0 overflow-auto bg-surface pt-14" tabIndex={-1}>
      <div
        role="table"
        aria-label="Relations on screen"
        aria-rowcount={rows.length + 1}
        className="min-w-[540px]"
      >
        <div role="rowgroup" className="sticky top-0 z-10">
          <div role="row" aria-rowindex={1} className="flex h-8 border-y border-line bg-sunken px-4">
            {COLUMNS.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return <Row key={row.edge.id} row={row} index={item.index} top={item.start} />
          })}
        </div>
      </div>
      <p className="nums sticky left-0 px-4 py-3 text-2xs text-ink-3">
        {plural(rows.length, 'relation')}, {plural(scene.rows.length, 'statement')}
      </p>
    </div>
  )
}

function HeadCell({
  column,
  sort,
  onSort,
}: {
  column: (typeof COLUMNS)[number]
  sort: TableSort
  onSort: (sort: TableSort) => void
}) {
  const active = sort.by === column.id
  const numeric = column.id === 'statements' || column.id === 'last'
  return (
    <div
      role="columnheader"
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={cn('flex items-center px-1', column.className)}
    >
      <button
        type="button"
        className={cn(
          'inline-flex h-7 items-center gap-1 text-2xs font-medium hover:text-ink',
          active ? 'text-ink' : 'text-ink-3',
        )}
        onClick={() => onSort({ by: column.id, descending: active ? !sort.descending : numeric })}
      >
        {column.label}
        {active &&
          (sort.descending ? (
            <ArrowDown aria-hidden className="size-3" />
          ) : (
            <ArrowUp aria-hidden className="size-3" />
          ))}
      </button>
    </div>
  )
}

function Row({ row, index, top }: { row: TableRow; index: number; top: number }) {
  const { data, view, actions } = useExplorerModel()
  const { edge } = row
  const source = data.entities[data.indexOf.get(edge.source) ?? -1]
  const target = data.entities[data.indexOf.get(edge.target) ?? -1]
  const from = source ? actorLabel(source) : row.source
  const to = target ? actorLabel(target) : row.target
  const selected = view.selection.kind !== 'actor' && touches(view.selection, edge.source, edge.target)
  const [modality, word] = FORM_WORD[edge.form]
  const open = () => actions.selectRelation(edge.source, edge.target)
  const cell = (at: number) => cn('flex min-w-0 items-center gap-1.5 px-1', COLUMNS[at]?.className)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      onClick={open}
      style={{ transform: `translateY(${top}px)`, height: ROW }}
      className={cn(
        'absolute inset-x-0 top-0 flex cursor-pointer border-b border-line px-4 text-xs hover:bg-hover',
        selected && 'bg-selected',
      )}
    >
      <div role="cell" className={cell(0)}>
        {source && <ActorGlyph actor={source} size={18} />}
        <button
          type="button"
          className="truncate text-left"
          aria-label={`Open ${from} ${edge.undirected ? 'and' : 'towards'} ${to}`}
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          {from}
        </button>
      </div>
      <div role="cell" className={cell(1)}>
        <span aria-hidden className="-ml-4 w-3 text-ink-3">
          {edge.undirected ? '↔' : '→'}
        </span>
        {target && <ActorGlyph actor={target} size={18} />}
        <span className="truncate">{to}</span>
      </div>
      <div role="cell" className={cell(2)}>
        {edge.event ? (
          <EventChip event={edge.event} />
        ) : (
          <span className={edge.sign === 1 ? 'text-coop' : 'text-conf'}>
            {edge.sign === 1 ? '+ cooperative' : '− conflictual'}
          </span>
        )}
      </div>
      <div role="cell" className={cell(3)}>
        <ModalityLine
          modality={modality}
          sign={edge.sign}
          material={edge.material}
          undirected={edge.undirected}
        />
        <span className="sr-only truncate text-ink-2 @2xl:not-sr-only">
          {word}, {edge.material ? 'material' : 'verbal'}
        </span>
      </div>
      <div role="cell" className={cn(cell(4), 'nums')}>
        {formatCount(row.statements)}
      </div>
      <div role="cell" className={cn(cell(5), 'nums text-ink-2')}>
        {formatDate(row.last)}
      </div>
    </div>
  )
}
