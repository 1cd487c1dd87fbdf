'use client'
import { useCallback, useState, type KeyboardEvent } from 'react'
import { useShell } from '@/components/shell/ShellContext'
import { plural } from '@/components/ui/format'
import { isArrow, walk, type Point } from '@/lib/view/graph/walk'
import { useExplorerModel, type ExplorerModel } from './ExplorerContext'
import { KIND_NAME } from './words'

export interface Walk {
  /** Where the keyboard stands; null while the canvas has no focus. */
  focused: string | null
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: () => void
  onBlur: () => void
}

export interface WalkEvents {
  onOpen: (id: string, additive: boolean) => void
  onMenu: (id: string) => void
}

/** Arrow keys along edges; Enter opens, Space adds to the selection; letters act on where the keyboard stands. */
export function useWalk({ onOpen, onMenu }: WalkEvents): Walk {
  const model = useExplorerModel()
  const { announce } = useShell()
  const [at, setAt] = useState<string | null>(null)
  const [inside, setInside] = useState(false)
  const here = at !== null && isOnCanvas(model, at) ? at : startOf(model)

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || here === null) return
      const done = () => {
        event.preventDefault()
        event.stopPropagation()
      }
      if (isArrow(event.key)) {
        done()
        const next = walk(here, event.key, pointsOf(model), partnersOf(model, here))
        if (next === null) return announce('Nobody that way')
        setAt(next)
        model.graph.current?.reveal([next])
        return announce(describe(model, next))
      }
      const act = keyAction(event, model, here, { onOpen, onMenu })
      if (!act) return
      done()
      act()
    },
    [here, model, announce, onOpen, onMenu],
  )
  return {
    focused: inside ? here : null,
    onKeyDown,
    onFocus: () => {
      setInside(true)
      if (here !== null) announce(describe(model, here))
    },
    onBlur: () => setInside(false),
  }
}

function keyAction(
  event: KeyboardEvent,
  { actions, graph }: ExplorerModel,
  here: string,
  { onOpen, onMenu }: WalkEvents,
): (() => void) | null {
  switch (event.key) {
    case 'Enter':
      return () => onOpen(here, false)
    case ' ':
      return () => onOpen(here, true)
    case 'e':
    case 'E':
      return () => actions.expand(here)
    case 'c':
    case 'C':
      return () => actions.collapse(here)
    case 'h':
    case 'H':
      return () => actions.hide(here)
    case 'i':
    case 'I':
      return () => actions.isolate([here])
    case 'ContextMenu':
      return () => onMenu(here)
    case 'F10':
      return event.shiftKey ? () => onMenu(here) : null
    case '+':
    case '=':
      return () => graph.current?.zoomBy(1.25)
    case '-':
      return () => graph.current?.zoomBy(0.8)
    default:
      return null
  }
}

function isOnCanvas({ data, scene, places }: ExplorerModel, id: string): boolean {
  return scene.actors.shown.has(data.indexOf.get(id) ?? -1) && places[id] !== undefined
}

/** The selected actor if there is one, else the most active. */
function startOf(model: ExplorerModel): string | null {
  const { selection } = model.view
  if (selection.kind === 'actor' && isOnCanvas(model, selection.id)) return selection.id
  if (selection.kind === 'relation' && isOnCanvas(model, selection.a)) return selection.a
  const ranked = [...model.scene.actors.shown].sort(
    (a, b) => (model.scene.actors.weight.get(b) ?? 0) - (model.scene.actors.weight.get(a) ?? 0),
  )
  const first = ranked[0]
  return first === undefined ? null : (model.data.entities[first]?.id ?? null)
}

function pointsOf({ data, scene, places }: ExplorerModel): Map<string, Point> {
  return new Map(
    [...scene.actors.shown].flatMap((index) => {
      const id = data.entities[index]?.id
      const place = id === undefined ? undefined : places[id]
      return id !== undefined && place ? [[id, place] as const] : []
    }),
  )
}

function partnersOf({ scene }: ExplorerModel, id: string): Set<string> {
  return new Set(
    scene.edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
  )
}

/** 'Russia, state, 52 statements, 8 partners'. */
function describe(model: ExplorerModel, id: string): string {
  const index = model.data.indexOf.get(id) ?? -1
  const entity = model.data.entities[index]
  if (!entity) return id
  const statements = plural(model.scene.actors.weight.get(index) ?? 0, 'statement')
  const partners = plural(partnersOf(model, id).size, 'partner')
  return `${entity.name}, ${KIND_NAME[entity.kind][0].toLowerCase()}, ${statements}, ${partners}`
}
