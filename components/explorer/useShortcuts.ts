'use client'
import { useEffect, useMemo } from 'react'
import { useCommands, type Command } from '@/components/shell/ShellContext'
import type { ExplorerModel } from './ExplorerContext'

/** Keys that work anywhere on the page, and the same things as commands of the palette. */
export function useShortcuts(model: ExplorerModel, onPath: () => void): void {
  const { actions, graph, relayout } = model
  const commands = useMemo<Command[]>(() => {
    const table = () => actions.change('table', (view) => ({ ...view, table: !view.table }), { quiet: true })
    return [
      { id: 'table', title: 'Table or graph', keys: ['T'], run: table },
      { id: 'undo', title: 'Undo', keys: ['U'], run: actions.undo },
      { id: 'redo', title: 'Redo', keys: ['Shift', 'U'], run: actions.redo },
      { id: 'path', title: 'Find a path…', keys: ['P'], run: onPath },
      { id: 'fit', title: 'Fit the graph', keys: ['F'], run: () => graph.current?.fit() },
      { id: 'graph', title: 'Go to the graph', keys: ['G'], run: () => graph.current?.focus() },
      { id: 'clear', title: 'Clear the selection', keys: ['Esc'], run: actions.clear },
      { id: 'reset', title: 'Reset filters', run: actions.reset },
      { id: 'relayout', title: 'Lay out anew', run: relayout },
    ]
  }, [actions, graph, relayout, onPath])
  useCommands(useMemo(() => [...commands, ...CANVAS_KEYS], [commands]))

  useEffect(() => {
    const run = new Map(commands.map((command) => [command.id, command.run]))
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return
      const id = commandOf(event)
      const action = id === null ? undefined : run.get(id)
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [commands])
}

/** Listed with the others; the canvas itself listens for them. */
const CANVAS_KEYS: readonly Command[] = [
  { id: 'walk', title: 'On the graph: walk along lines', keys: ['←', '↑', '→', '↓'], run: () => undefined },
  { id: 'open', title: 'On the graph: open the actor', keys: ['Enter'], run: () => undefined },
  { id: 'expand', title: 'On the graph: expand', keys: ['E'], run: () => undefined },
  { id: 'collapse', title: 'On the graph: collapse', keys: ['C'], run: () => undefined },
  { id: 'hide', title: 'On the graph: hide', keys: ['H'], run: () => undefined },
  { id: 'isolate', title: 'On the graph: isolate', keys: ['I'], run: () => undefined },
]

function commandOf(event: KeyboardEvent): string | null {
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
    return key === 'y' ? 'redo' : null
  }
  if (event.altKey) return null
  switch (key) {
    case 't':
      return 'table'
    case 'u':
      return event.shiftKey ? 'redo' : 'undo'
    case 'p':
      return 'path'
    case 'f':
      return 'fit'
    case 'g':
      return 'graph'
    case 'escape':
      return 'clear'
    default:
      return null
  }
}

/** Typing in a field, or inside a dialog or a menu: those keys are not ours. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="dialog"], [role="menu"], [role="listbox"]'))
    return true
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|range|button)$/.test(target.type)
  return /^(textarea|select)$/i.test(target.tagName)
}
