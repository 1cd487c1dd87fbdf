/** What a layout is asked and what it answers: plain data, so that it can cross into a worker. */
import type { LayoutName } from '../address/state'

export interface LayoutNode {
  id: string
  /** px at zoom 1. */
  radius: number
  /** Width of the name below the node, px. */
  label: number
  /** The more, the nearer to the middle in rings. */
  weight: number
  bloc: string | null
}

export interface LayoutLink {
  a: string
  b: string
  cooperative: number
  conflictual: number
}

export type Place = [x: number, y: number]

export interface LayoutRequest {
  layout: LayoutName
  nodes: LayoutNode[]
  links: LayoutLink[]
  /** These stay exactly where they are. */
  fixed: Record<string, Place>
  /** Width over height of the room on screen. */
  aspect: number
}

/** A place for every node of the request, whole px. */
export type LayoutAnswer = Record<string, Place>
