'use client'
import { useMemo } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { cn } from '@/components/ui/cn'
import { plural } from '@/components/ui/format'
import type { DocumentAnswer } from '@/lib/model/answers'
import { documentScene, type SceneEdge, type SceneNode } from './documentScene'

const WIDTH = 312
const MIN_HEIGHT = 150
const MAX_HEIGHT = 300
const DASH = { solid: undefined, dashed: '5 3.5', dotted: '0.1 4.5', sparse: '2 8' } as const

/** This document alone, as a picture that answers the text: hovering or choosing an edge lights its sentence. */
export function DocumentGraph({
  document,
  active,
  onActivate,
  onHover,
}: {
  document: DocumentAnswer
  active: string | null
  onActivate: (id: string) => void
  onHover: (id: string | null) => void
}) {
  const scene = useMemo(() => documentScene(document, WIDTH / 240), [document])
  const height = Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, (scene.box.height / scene.box.width) * WIDTH))
  if (scene.nodes.length === 0) return null
  const lit = scene.edges.find((edge) => active !== null && edge.statements.includes(active))
  return (
    <section aria-labelledby="document-graph" className="p-4">
      <h2 id="document-graph" className="flex justify-between text-xs font-semibold">
        This document alone
        <span className="nums font-normal text-ink-3">
          {plural(scene.nodes.length, 'actor')}, {plural(scene.edges.length, 'relation')}
        </span>
      </h2>
      <svg
        viewBox={`${scene.box.x} ${scene.box.y} ${scene.box.width} ${scene.box.height}`}
        width="100%"
        height={height}
        className="mt-2 overflow-visible"
        role="group"
        aria-label="Relations in this document; the cards beside the text say the same"
      >
        {scene.edges.map((edge) => (
          <Edge
            key={edge.id}
            edge={edge}
            lit={edge === lit}
            dimmed={lit !== undefined && edge !== lit}
            onActivate={() => onActivate(nextOf(edge.statements, active))}
            onHover={(on) => onHover(on ? (edge.statements[0] ?? null) : null)}
          />
        ))}
        {scene.nodes.map((node) => (
          <Node
            key={node.entity.id}
            node={node}
            lit={lit !== undefined && (lit.source === node || lit.target === node)}
          />
        ))}
      </svg>
    </section>
  )
}

/** Clicking an edge again walks through its statements. */
function nextOf(ids: readonly string[], active: string | null): string {
  const at = active === null ? -1 : ids.indexOf(active)
  return ids[(at + 1) % ids.length] ?? ''
}

function Edge({
  edge,
  lit,
  dimmed,
  onActivate,
  onHover,
}: {
  edge: SceneEdge
  lit: boolean
  dimmed: boolean
  onActivate: () => void
  onHover: (on: boolean) => void
}) {
  const { path, end, angle, middle } = curve(edge)
  const colour = edge.sign === 1 ? 'stroke-coop fill-coop' : 'stroke-conf fill-conf'
  const title = `${edge.source.entity.name} ${edge.undirected ? 'and' : 'towards'} ${edge.target.entity.name}: ${plural(edge.statements.length, 'statement')}`
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={title}
      onClick={onActivate}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          onActivate()
        }
      }}
      onMouseEnter={() => onHover(true)}
      onMouseLeave={() => onHover(false)}
      className={cn('cursor-pointer', dimmed && 'opacity-[var(--dimmed)]')}
    >
      <title>{title}</title>
      <path d={path} className="fill-none stroke-transparent" strokeWidth={12} />
      {lit && (
        <path
          d={path}
          className="fill-none stroke-ink/15"
          strokeWidth={edge.width + 8}
          strokeLinecap="round"
        />
      )}
      <path
        d={path}
        className={cn(colour, 'fill-none')}
        strokeWidth={edge.width}
        strokeDasharray={DASH[edge.form]}
        strokeLinecap={edge.form === 'dotted' ? 'round' : 'butt'}
      />
      {edge.form === 'dotted' && (
        <line
          x1={-4}
          x2={4}
          y1={0}
          y2={0}
          transform={`translate(${middle.x} ${middle.y}) rotate(${angle + 90})`}
          className={colour}
          strokeWidth={1.8}
        />
      )}
      {!edge.undirected && (
        <g transform={`translate(${end.x} ${end.y}) rotate(${angle})`} className={colour}>
          {edge.sign === 1 ? (
            <path d="M1 0l-7-3.4v6.8z" strokeWidth={0} />
          ) : (
            <line y1={-4} y2={4} strokeWidth={1.8} />
          )}
        </g>
      )}
    </g>
  )
}

/** A bow to the right of its direction, kept clear of both nodes. Angles in degrees. */
function curve({ source, target }: SceneEdge) {
  const dx = target.x - source.x
  const dy = target.y - source.y
  const length = Math.hypot(dx, dy) || 1
  const control = { x: (source.x + target.x) / 2 - dy * 0.12, y: (source.y + target.y) / 2 + dx * 0.12 }
  const towards = (from: SceneNode, gap: number) => {
    const ax = control.x - from.x
    const ay = control.y - from.y
    const a = Math.hypot(ax, ay) || 1
    const reach = Math.min(from.radius + gap, length / 2.2)
    return { x: from.x + (ax / a) * reach, y: from.y + (ay / a) * reach }
  }
  const start = towards(source, 3)
  const end = towards(target, 4)
  const angle = (Math.atan2(end.y - control.y, end.x - control.x) * 180) / Math.PI
  const middle = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 }
  return { path: `M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`, end, angle, middle }
}

function Node({ node, lit }: { node: SceneNode; lit: boolean }) {
  const size = node.radius * 2
  return (
    <g>
      <g transform={`translate(${node.x - node.radius} ${node.y - node.radius})`}>
        <ActorGlyph actor={node.entity} size={size} className={lit ? '[stroke-width:2.5]' : ''} />
      </g>
      <text
        x={node.x}
        y={node.y + node.radius + 12}
        textAnchor="middle"
        className="fill-ink stroke-surface font-sans text-[10px] font-medium [paint-order:stroke]"
        strokeWidth={3}
        strokeLinejoin="round"
      >
        {node.entity.shortName}
      </text>
    </g>
  )
}
