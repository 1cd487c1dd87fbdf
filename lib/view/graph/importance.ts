/** How large an actor is drawn and how much it matters when there is no room for every name. */
import type { EntityKind } from '@/lib/model/entity'
import type { Dataset } from './dataset'

export interface NodeSize {
  width: number
  height: number
  /** Half the larger side: the circle that keeps clear of others. */
  radius: number
}

/** States grow with their statements, 16–24 px in radius; the other kinds have one size each. `codeLength` is the number of letters inside. */
export function nodeSize(kind: EntityKind, share: number, codeLength: number): NodeSize {
  switch (kind) {
    case 'state':
      return square(2 * (16 + 8 * Math.sqrt(Math.min(1, Math.max(0, share)))))
    case 'person':
      return square(24)
    case 'organisation': {
      const width = codeLength > 2 ? Math.max(38, 16 + codeLength * 7.5) : 29
      return { width, height: 25, radius: width / 2 }
    }
    case 'group':
      return { width: 30, height: 26, radius: 15 }
    case 'place':
      return square(24)
  }
}

function square(side: number): NodeSize {
  return { width: side, height: side, radius: side / 2 }
}

/** Share of the most active actor's statements, 0 … 1; by all statements, so that filters do not resize nodes. */
export function activityShare(data: Dataset, index: number): number {
  const most = data.activity.reduce((max, value) => Math.max(max, value), 1)
  return (data.activity[index] ?? 0) / most
}
