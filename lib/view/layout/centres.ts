/** A centre for each bloc: side by side for two, on a circle for more, with room for everyone in it and a lane between. */
import type { LayoutRequest, Place } from './request'

/** Rooms at least this wide for their height hold two blocs side by side; narrower ones on top of each other. */
export const SIDE_BY_SIDE = 0.85

/** px a node takes in each direction, its name included. */
const CELL = 100
const LANE = 90

export function blocCentres({ nodes, fixed, aspect }: LayoutRequest): Map<string, Place> {
  const members = new Map<string, { count: number; placed: Place[] }>()
  for (const { id, bloc } of nodes) {
    if (bloc === null) continue
    const entry = members.get(bloc) ?? { count: 0, placed: [] }
    entry.count++
    const place = fixed[id]
    if (place) entry.placed.push(place)
    members.set(bloc, entry)
  }
  // One actor alone needs no centre: its partners place it.
  const names = [...members.keys()].filter((name) => (members.get(name)?.count ?? 0) > 1).sort()
  const radii = names.map((name) => (CELL / 2) * Math.sqrt(members.get(name)?.count ?? 1) * 1.15)
  return new Map(
    names.map((name, index) => {
      const placed = members.get(name)?.placed ?? []
      return [name, placed.length > 0 ? mean(placed) : freshCentre(index, radii, aspect)]
    }),
  )
}

function freshCentre(index: number, radii: readonly number[], aspect: number): Place {
  const count = radii.length
  if (count === 1) return [0, 0]
  if (count === 2) {
    const [first = 0, second = 0] = radii
    const span = first + second + LANE
    // Balanced about the middle: the larger bloc's centre lies further in.
    const at = index === 0 ? -span / 2 + (second - first) / 4 : span / 2 + (second - first) / 4
    return aspect >= SIDE_BY_SIDE ? [at, index === 0 ? -span / 12 : span / 12] : [0, at]
  }
  const widest = Math.max(...radii)
  const own = radii[index] ?? widest
  const radius = ((own + widest) / 2 + LANE / 2) / Math.sin(Math.PI / count)
  const turn = (index / count) * 2 * Math.PI - Math.PI * (aspect >= SIDE_BY_SIDE ? 0.85 : 0.5)
  const stretch = Math.sqrt(Math.min(1.6, Math.max(0.6, aspect)))
  return [radius * stretch * Math.cos(turn), (radius / stretch) * Math.sin(turn)]
}

function mean(places: readonly Place[]): Place {
  const sum = places.reduce<Place>(([x, y], place) => [x + place[0], y + place[1]], [0, 0])
  return [sum[0] / places.length, sum[1] / places.length]
}
