/** Where the canvas is looked at from: fitting, bringing into view, and coming back. Arithmetic apart from the last view kept. */
import type { GraphPicture } from './types'

export interface Viewport {
  zoom: number
  pan: { x: number; y: number }
}
export interface Bounds {
  left: number
  right: number
  top: number
  bottom: number
}
export interface Size {
  width: number
  height: number
}

export const LEAST_ZOOM = 0.12
/** Fitting never enlarges beyond this: a handful of actors should not fill the screen. */
const FIT_ZOOM = 1.3
/** px kept between what is brought into view and the edge. */
const MARGIN = 40

export function boundsOf(spots: readonly { x: number; y: number }[]): Bounds {
  return {
    left: Math.min(...spots.map(({ x }) => x)),
    right: Math.max(...spots.map(({ x }) => x)),
    top: Math.min(...spots.map(({ y }) => y)),
    bottom: Math.max(...spots.map(({ y }) => y)),
  }
}

/** The view that shows these bounds (in graph units) in the uncovered part of a canvas; null when there is no room. */
export function fitting(bounds: Bounds, size: Size, inset: GraphPicture['inset']): Viewport | null {
  const room = {
    width: size.width - inset.left - inset.right,
    height: size.height - inset.top - inset.bottom,
  }
  const extent = { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top }
  if (extent.width <= 0 || room.width <= 0 || room.height <= 0) return null
  const zoom = Math.min(
    FIT_ZOOM,
    Math.max(LEAST_ZOOM, Math.min(room.width / extent.width, room.height / extent.height)),
  )
  return {
    zoom,
    pan: {
      x: inset.left + room.width / 2 - zoom * ((bounds.left + bounds.right) / 2),
      y: inset.top + room.height / 2 - zoom * ((bounds.top + bounds.bottom) / 2),
    },
  }
}

/** How far the view must pan so that these screen bounds lie in the uncovered part. */
export function panInto(bounds: Bounds, size: Size, inset: GraphPicture['inset']): { x: number; y: number } {
  return {
    x: shift(
      bounds.left,
      bounds.right,
      Math.max(inset.left, MARGIN),
      size.width - Math.max(inset.right, MARGIN),
    ),
    y: shift(
      bounds.top,
      bounds.bottom,
      Math.max(inset.top, MARGIN),
      size.height - Math.max(inset.bottom, MARGIN),
    ),
  }
}

/** How far [low, high] must move to lie within [least, most]; centred when it is too long for it. */
function shift(low: number, high: number, least: number, most: number): number {
  if (high - low > most - least) return (least + most) / 2 - (low + high) / 2
  return low < least ? least - low : high > most ? most - high : 0
}

/** Where the last canvas was looked at from: who goes to a source and comes back finds the same view. */
let last: (Viewport & Size & { arrangement: string }) | null = null

export function keepViewport(arrangement: string, size: Size, view: Viewport): void {
  last = { arrangement, ...size, zoom: view.zoom, pan: { ...view.pan } }
}

/** The view kept of this arrangement on a canvas of this size, if any. */
export function keptViewport(arrangement: string, size: Size): Viewport | null {
  if (!last || last.arrangement !== arrangement) return null
  if (last.width !== size.width || last.height !== size.height) return null
  return { zoom: last.zoom, pan: last.pan }
}
