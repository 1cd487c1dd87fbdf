/**
 * A signed force layout: cooperation draws together, conflict keeps apart, blocs have centres of their own.
 * d3-force after Fruchterman and Reingold (1991) with Barnes–Hut repulsion; it uses no randomness of the machine.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationLinkDatum,
} from 'd3-force'
import type { Body } from './body'
import { blocCentres, SIDE_BY_SIDE } from './centres'
import { keepOutOfHulls } from './hullForce'
import type { LayoutAnswer, LayoutLink, LayoutNode, LayoutRequest, Place } from './request'

type Spring = SimulationLinkDatum<Body> & { strength: number; distance: number }

const TICKS = 420
/** Newcomers alone settle sooner. */
const TICKS_TO_JOIN = 160
const APART = 230

export function forceLayout(request: LayoutRequest): LayoutAnswer {
  const centres = request.layout === 'blocs' ? blocCentres(request) : new Map<string, Place>()
  const bodies = startBodies(request, centres)
  const joining = bodies.some((body) => body.fx !== undefined)
  const hulls = request.layout === 'blocs' ? keepOutOfHulls(bodies) : null
  const centreOf = (body: Body): Place => centres.get(body.bloc ?? '') ?? [0, 0]
  // Newcomers stand by their partners, wherever the middle is.
  const gravity = joining ? 0.15 : 1
  const pull = (body: Body) => gravity * (centres.has(body.bloc ?? '') ? 0.14 : 0.09)
  const tall = roomShape(request, centres.size)
  const simulation = forceSimulation<Body>(bodies)
    .alphaDecay(1 - 0.001 ** (1 / (joining ? TICKS_TO_JOIN : TICKS)))
    .velocityDecay(0.35)
    .force('charge', forceManyBody<Body>().strength(-620).distanceMax(420))
    .force('collide', forceCollide<Body>(roomOf).strength(0.9).iterations(2))
    .force('springs', springs(bodies, request.links, joining ? 3 : 1))
    .force('apart', keepFoesApart(bodies, request.links))
    .force(
      'x',
      forceX<Body>((body) => centreOf(body)[0]).strength((body) => pull(body) / Math.sqrt(tall)),
    )
    .force(
      'y',
      forceY<Body>((body) => centreOf(body)[1]).strength((body) => pull(body) * Math.sqrt(tall)),
    )
    .stop()
  const ticks = joining ? TICKS_TO_JOIN : TICKS
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick()
    if (hulls && tick > ticks / 3) hulls(0.5)
  }
  if (hulls) settle(bodies, hulls)
  return Object.fromEntries(
    bodies.map((body) => [body.id, [Math.round(body.x), Math.round(body.y)] as Place]),
  )
}

/** Width over height of the room around one centre: two blocs side by side (or on top of each other) share it. */
function roomShape({ aspect }: LayoutRequest, blocs: number): number {
  const shared = blocs === 2 ? (aspect >= SIDE_BY_SIDE ? aspect / 2 : aspect * 2) : aspect
  return Math.min(1.8, Math.max(0.5, shared))
}

/** The circle a node needs for itself and the name below it. */
function roomOf(body: Body): number {
  return Math.max(body.radius + 22, Math.min(54, body.label / 2 + 4))
}

function startBodies(request: LayoutRequest, centres: ReadonlyMap<string, Place>): Body[] {
  const ordered = [...request.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  return ordered.map((node, index) => {
    const fixed = request.fixed[node.id]
    if (fixed) return { ...node, x: fixed[0], y: fixed[1], fx: fixed[0], fy: fixed[1] }
    const [x, y] = nearPartners(node, request) ?? centres.get(node.bloc ?? '') ?? [0, 0]
    // A sunflower: no two start in the same place.
    const angle = index * Math.PI * (3 - Math.sqrt(5))
    const radius = 14 * Math.sqrt(index + 0.5)
    return { ...node, x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
  })
}

/** The middle of the placed actors it has to do with, by number of statements. */
function nearPartners(node: LayoutNode, { links, fixed }: LayoutRequest): Place | null {
  let x = 0
  let y = 0
  let weight = 0
  for (const link of links) {
    const place = fixed[link.a === node.id ? link.b : link.b === node.id ? link.a : '']
    if (!place) continue
    const share = link.cooperative + 0.3 * link.conflictual
    x += place[0] * share
    y += place[1] * share
    weight += share
  }
  return weight > 0 ? [x / weight, y / weight] : null
}

function springs(bodies: readonly Body[], links: readonly LayoutLink[], stiffness: number) {
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const list = links.flatMap(({ a, b, cooperative, conflictual }): Spring[] => {
    const source = byId.get(a)
    const target = byId.get(b)
    if (!source || !target || cooperative <= conflictual) return []
    const strength = Math.min(0.2, 0.03 + 0.025 * Math.log2(1 + cooperative - conflictual))
    // The more is said, the more lines there are: they need room to part.
    const lanes = 14 * Math.log2(1 + cooperative + conflictual)
    return [{ source, target, strength, distance: 105 + lanes + (source.radius + target.radius) / 2 }]
  })
  return forceLink<Body, Spring>(list)
    .strength((spring) => stiffness * spring.strength)
    .distance((spring) => spring.distance)
}

/** One-sided: pairs with more conflict than cooperation are pushed to a distance, never drawn to it. */
function keepFoesApart(bodies: readonly Body[], links: readonly LayoutLink[]): Force<Body, undefined> {
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const foes = links.flatMap(({ a, b, cooperative, conflictual }) => {
    const source = byId.get(a)
    const target = byId.get(b)
    return source && target && conflictual > cooperative ? [{ source, target }] : []
  })
  return (alpha: number) => {
    for (const { source, target } of foes) {
      const dx = target.x - source.x || 0.5
      const dy = target.y - source.y || 0.5
      const distance = Math.hypot(dx, dy)
      if (distance >= APART) continue
      const push = (0.25 * alpha * (APART - distance)) / distance
      source.vx = (source.vx ?? 0) - dx * push
      source.vy = (source.vy ?? 0) - dy * push
      target.vx = (target.vx ?? 0) + dx * push
      target.vy = (target.vy ?? 0) + dy * push
    }
  }
}

/** The last word: strangers out of hulls, nodes off each other. */
function settle(bodies: readonly Body[], hulls: (share: number) => void): void {
  for (let round = 0; round < 40; round++) {
    hulls(1)
    for (const a of bodies) {
      for (const b of bodies) {
        if (a.id >= b.id) continue
        separate(a, b)
      }
    }
  }
}

function separate(a: Body, b: Body): void {
  const dx = b.x - a.x || 0.5
  const dy = b.y - a.y || 0.5
  const distance = Math.hypot(dx, dy)
  const missing = roomOf(a) * 0.9 + roomOf(b) * 0.9 - distance
  const free = Number(a.fx === undefined) + Number(b.fx === undefined)
  if (missing <= 0 || free === 0) return
  const step = missing / free / distance
  if (a.fx === undefined) {
    a.x -= dx * step
    a.y -= dy * step
  }
  if (b.fx === undefined) {
    b.x += dx * step
    b.y += dy * step
  }
}
