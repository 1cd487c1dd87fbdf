'use client'
import { Code, Download, Link2, Redo2, Route, Table2, Undo2, Waypoints } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button, buttonClass } from '@/components/ui/Button'
import { Segmented } from '@/components/ui/Segmented'
import { queryLink } from '@/lib/view/address/queryLink'
import { GROUPINGS, LAYOUTS, type Grouping, type LayoutName } from '@/lib/view/address/state'
import { useExplorerModel } from './ExplorerContext'
import { FloatingMenu } from './FloatingMenu'
import { useCopyPlacedLink } from './useCopyPlacedLink'
import { useExports } from './useExports'

const LAYOUT_NAME: Record<LayoutName, [label: string, title: string]> = {
  blocs: ['Blocs', 'Blocs side by side, everyone near those they cooperate with'],
  force: ['Force', 'Cooperation draws together, conflict keeps apart'],
  rings: ['Rings', 'The most active in the middle'],
}
const GROUPING_NAME: Record<Grouping, [label: string, title: string]> = {
  pair: ['Pair', 'One edge per ordered pair and sign'],
  type: ['Type', 'One edge per event type'],
  all: ['All', 'One edge per statement'],
}

/** How the graph is laid out and grouped, its table twin, paths, undo. */
export function Toolbar({
  leading,
  compact,
  onPath,
  pathing,
}: {
  leading?: ReactNode
  compact: boolean
  onPath: () => void
  pathing: boolean
}) {
  const { view, history, actions, relayout } = useExplorerModel()
  const undoLabel = history.past.at(-1)?.label
  const redoLabel = history.future[0]?.label
  return (
    <div className="flex flex-wrap items-center gap-2">
      {leading}
      {!view.table && (
        <Segmented
          label="Layout"
          showLabel={!compact}
          value={view.layout}
          options={LAYOUTS.map((value) => ({
            value,
            label: LAYOUT_NAME[value][0],
            title: LAYOUT_NAME[value][1],
          }))}
          onChange={(layout) => actions.change(`layout ${layout}`, (v) => ({ ...v, layout }))}
        />
      )}
      <Segmented
        label="Edges"
        showLabel={!compact}
        value={view.grouping}
        options={GROUPINGS.map((value) => ({
          value,
          label: GROUPING_NAME[value][0],
          title: GROUPING_NAME[value][1],
        }))}
        onChange={(grouping) => actions.change(`edges by ${grouping}`, (v) => ({ ...v, grouping }))}
      />
      <div className="ml-auto flex gap-1">
        <Button
          icon={<Table2 aria-hidden />}
          aria-pressed={view.table}
          aria-keyshortcuts="T"
          className="aria-pressed:bg-selected"
          onClick={() => actions.change('table', (v) => ({ ...v, table: !v.table }), { quiet: true })}
        >
          Table
          <span aria-hidden className={compact ? 'hidden' : 'text-2xs opacity-80'}>
            T
          </span>
        </Button>
        {!view.table && (
          <Button
            icon={<Route aria-hidden />}
            aria-pressed={pathing}
            aria-keyshortcuts="P"
            className="aria-pressed:bg-selected"
            onClick={onPath}
          >
            Path
          </Button>
        )}
        <Button
          icon={<Undo2 aria-hidden />}
          disabled={undoLabel === undefined}
          title={undoLabel === undefined ? 'Nothing to undo' : `Undo: ${undoLabel}`}
          aria-keyshortcuts="U"
          onClick={actions.undo}
        >
          Undo
        </Button>
        {redoLabel !== undefined && (
          <Button
            icon={<Redo2 aria-hidden />}
            title={`Redo: ${redoLabel}`}
            aria-label={`Redo: ${redoLabel}`}
            aria-keyshortcuts="Shift+U"
            onClick={actions.redo}
          />
        )}
        <MoreMenu onRelayout={relayout} />
      </div>
    </div>
  )
}

function MoreMenu({ onRelayout }: { onRelayout: () => void }) {
  const { cypher, view } = useExplorerModel()
  const { exportPng, exportCsv } = useExports()
  const copyLink = useCopyPlacedLink()
  return (
    <FloatingMenu
      label="More"
      items={[
        ...(view.table
          ? []
          : [
              { label: 'Lay out anew', icon: <Waypoints aria-hidden />, run: onRelayout },
              { label: 'Copy link with places', icon: <Link2 aria-hidden />, run: copyLink },
              { label: 'Save as PNG', icon: <Download aria-hidden />, run: exportPng },
            ]),
        { label: 'Save as CSV', icon: <Download aria-hidden />, run: exportCsv },
        ...(cypher
          ? [{ label: 'Show the Cypher', icon: <Code aria-hidden />, href: queryLink(cypher) }]
          : []),
      ]}
    />
  )
}

/** A link that looks like a button: Show the Cypher. */
export function CypherButton({ href }: { href: string }) {
  return (
    <Link href={href} className={buttonClass('outline')}>
      <Code aria-hidden />
      Show the Cypher
    </Link>
  )
}
