'use client'
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import { GraphView } from './GraphView'
import type { GraphEvents, GraphHandle, GraphPicture } from './types'

/** The canvas. One Cytoscape instance for as long as it is on screen; every new picture is patched into it. */
export function GraphCanvas({
  picture,
  events,
  theme,
  label,
  description,
  onKeyDown,
  onFocus,
  onBlur,
  handle,
}: {
  picture: GraphPicture
  events: GraphEvents
  /** A change re-reads the colours. */
  theme: string
  label: string
  /** Id of the text that says how to walk the graph by keyboard. */
  description: string
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: () => void
  onBlur: () => void
  handle: Ref<GraphHandle>
}) {
  const root = useRef<HTMLDivElement>(null)
  const graph = useRef<HTMLDivElement>(null)
  const underlay = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const view = useRef<GraphView | null>(null)
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  }, [events])

  useEffect(() => {
    if (!root.current || !graph.current || !underlay.current || !overlay.current) return
    const layers = {
      root: root.current,
      graph: graph.current,
      underlay: underlay.current,
      overlay: overlay.current,
    }
    const created = new GraphView(layers, () => latest.current)
    view.current = created
    return () => {
      view.current = null
      created.destroy()
    }
  }, [])

  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    view.current?.show(picture, !still)
  }, [picture])

  useEffect(() => {
    // The attribute that switches the tokens is set in the same commit, by an effect further up: wait for it.
    const frame = requestAnimationFrame(() => view.current?.recolour())
    return () => cancelAnimationFrame(frame)
  }, [theme])

  useImperativeHandle(handle, () => handleOf(() => view.current), [])

  return (
    <div
      ref={root}
      role="application"
      aria-label={label}
      aria-describedby={description}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      onContextMenu={(event) => event.preventDefault()}
      className="absolute inset-0 overflow-hidden bg-canvas focus-visible:outline-offset-[-2px]"
    >
      <canvas ref={underlay} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
      <div ref={graph} className="absolute inset-0" />
      <canvas ref={overlay} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
    </div>
  )
}

function handleOf(view: () => GraphView | null): GraphHandle {
  return {
    fit: () => view()?.fit(),
    zoomBy: (factor) => view()?.zoomBy(factor),
    reveal: (ids) => view()?.reveal(ids),
    png: (footer) => view()?.png(footer) ?? Promise.reject(new Error('the graph is not on screen')),
    screenPosition: (id) => view()?.screenPosition(id) ?? null,
    focus: () => view()?.focus(),
  }
}
