import type { SimulationNodeDatum } from 'd3-force'
import type { LayoutNode } from './request'

/** An actor as the simulation moves it. */
export interface Body extends SimulationNodeDatum, LayoutNode {
  x: number
  y: number
}
