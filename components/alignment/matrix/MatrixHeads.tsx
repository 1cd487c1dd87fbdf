import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import type { EntityRow } from '@/lib/model/answers'
import type { MatrixGroup, MatrixLayout } from '@/lib/view/alignment/matrix'
import { blocColour } from '../blocs/blocColour'
import type { Cell } from './cell'

function spans(layout: MatrixLayout): { group: MatrixGroup; first: number; last: number }[] {
  let at = 0
  return layout.groups.map((group) => {
    const first = at
    at += group.members.length
    return { group, first, last: at - 1 }
  })
}

/** Names above, with a bracket per group; they stay in sight while the cells scroll. */
export const ColumnHeads = memo(function ColumnHeads({
  layout,
  active,
  stateOf,
}: {
  layout: MatrixLayout
  active: Cell | null
  stateOf: (id: string) => EntityRow
}) {
  const upright = layout.cell.width >= 34
  const grouped = layout.groups.some(({ title }) => title !== '')
  const height = (grouped ? 28 : 8) + (upright ? 24 : 40)
  return (
    <div className="sticky top-0 z-20 col-start-2 bg-canvas" style={{ height }}>
      {grouped &&
        spans(layout).map(({ group, first, last }) => {
          const left = layout.x[first] ?? 0
          const width = (layout.x[last] ?? 0) + layout.cell.width - 2 - left
          return (
            <div
              key={group.title}
              className="absolute top-1 overflow-clip border-b-[3px] pb-0.5 text-center text-2xs font-semibold whitespace-nowrap"
              style={{ left, width, borderColor: blocColour(group.bloc), color: blocColour(group.bloc) }}
              title={group.title}
            >
              {/* Of a bloc wider than the screen the name stays in sight. */}
              <span className="sticky right-2 left-36 inline-block max-sm:left-16">
                {width > 40 ? group.title : '\u00a0'}
              </span>
            </div>
          )
        })}
      {layout.ids.map((id, index) => (
        <ColumnHead
          key={id}
          id={id}
          name={stateOf(id).name}
          active={active?.target === id}
          upright={upright}
          left={layout.x[index] ?? 0}
          width={layout.cell.width - 2}
        />
      ))}
    </div>
  )
})

// One by one: a step of the pointer changes two of four hundred.
const ColumnHead = memo(function ColumnHead({
  id,
  name,
  active,
  upright,
  left,
  width,
}: {
  id: string
  name: string
  active: boolean
  upright: boolean
  left: number
  width: number
}) {
  return (
    <div
      title={name}
      className={cn(
        'absolute bottom-1 flex justify-center text-2xs',
        active ? 'font-semibold text-ink' : 'font-medium text-ink-2',
        !upright && 'items-start [writing-mode:vertical-rl] rotate-180',
      )}
      style={{ left, width }}
    >
      {id.length <= 3 ? id : id.slice(0, 3)}
    </div>
  )
})

/** Names on the left, likewise. */
export const RowHeads = memo(function RowHeads({
  layout,
  active,
  stateOf,
  short,
}: {
  layout: MatrixLayout
  active: Cell | null
  stateOf: (id: string) => EntityRow
  short: boolean
}) {
  return (
    <div className="sticky left-0 z-10 col-start-1 row-start-2 bg-canvas" style={{ height: layout.height }}>
      {layout.ids.map((id, index) => {
        const { name, shortName } = stateOf(id)
        return (
          <RowHead
            key={id}
            name={name}
            text={short ? id : shortName}
            active={active?.source === id}
            top={layout.y[index] ?? 0}
            height={layout.cell.height}
          />
        )
      })}
      {layout.groups.some(({ title }) => title !== '') &&
        spans(layout).map(({ group, first, last }) => {
          const top = layout.y[first] ?? 0
          return (
            <span
              key={group.title}
              aria-hidden
              className="absolute right-[7px] w-[3px]"
              style={{
                top,
                height: (layout.y[last] ?? 0) + layout.cell.height - 2 - top,
                background: blocColour(group.bloc),
              }}
            />
          )
        })}
    </div>
  )
})

const RowHead = memo(function RowHead({
  name,
  text,
  active,
  top,
  height,
}: {
  name: string
  text: string
  active: boolean
  top: number
  /** Of the cell, with its gap. */
  height: number
}) {
  return (
    <div
      title={name}
      className={cn(
        'absolute right-3.5 left-0 flex items-center justify-end text-right leading-none',
        height < 20 ? 'text-2xs' : 'text-xs',
        active ? 'font-semibold' : 'font-medium',
      )}
      style={{ top, height: height - 2 }}
    >
      <span className="truncate">{text}</span>
    </div>
  )
})
