'use client'
import { Menu } from '@base-ui/react/menu'
import { Fragment, useMemo } from 'react'
import { EVENT_TYPES, type EventType } from '@/lib/model/ontology'
import { useExplorerModel } from './ExplorerContext'
import { MENU_ITEM, MENU_POPUP } from './FloatingMenu'
import { newNeighbours } from './useActions'
import { useExports } from './useExports'
import { eventName } from './words'

export interface MenuPlace {
  /** Null: the empty canvas. */
  id: string | null
  x: number
  y: number
}

interface Choice {
  label: string
  note?: string
  keys?: string
  run: () => void
}
interface ChoiceGroup {
  title: string | null
  choices: Choice[]
}

/** What can be done with an actor, or with the canvas: right click, long press, or the menu key. */
export function NodeMenu({
  place,
  onClose,
  onPathFrom,
}: {
  place: MenuPlace | null
  onClose: () => void
  onPathFrom: (id: string) => void
}) {
  const anchor = useMemo(
    () => (place ? { getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) } : null),
    [place],
  )
  return (
    <Menu.Root open={place !== null} onOpenChange={(open) => !open && onClose()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="start" side="bottom" sideOffset={2} className="z-30">
          <Menu.Popup className={MENU_POPUP} aria-label="Actions">
            {place &&
              (place.id === null ? (
                <CanvasChoices />
              ) : (
                <ActorChoices id={place.id} onPathFrom={onPathFrom} />
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function ActorChoices({ id, onPathFrom }: { id: string; onPathFrom: (id: string) => void }) {
  const { data, scene, view, actions, places } = useExplorerModel()
  const entity = data.entities[data.indexOf.get(id) ?? -1]
  const fresh = newNeighbours({ data, scene }, id)
  const byType = EVENT_TYPES.map((event) => ({ event, all: newNeighbours({ data, scene }, id, event).all }))
  const at = places[id]
  const pinned = view.pins[id] !== undefined
  const groups: ChoiceGroup[] = [
    {
      title: entity?.name ?? id,
      choices: [
        { label: 'Open', keys: 'Enter', run: () => actions.selectActor(id) },
        ...(fresh.all > 0
          ? [
              {
                label: 'Expand',
                note: `${fresh.ids.length} of ${fresh.all}`,
                keys: 'E',
                run: () => actions.expand(id),
              },
            ]
          : []),
        { label: 'Collapse', keys: 'C', run: () => actions.collapse(id) },
        { label: 'Hide', keys: 'H', run: () => actions.hide(id) },
        { label: 'Isolate', keys: 'I', run: () => actions.isolate([id]) },
        { label: 'Path to…', keys: 'P', run: () => onPathFrom(id) },
        ...(pinned
          ? [{ label: 'Unpin', run: () => actions.unpin(id) }]
          : at
            ? [{ label: 'Pin here', run: () => actions.pin(id, at[0], at[1]) }]
            : []),
      ],
    },
    {
      title: 'Expand by type',
      choices: byType.filter(({ all }) => all > 0).map((entry) => expandChoice(entry)),
    },
  ]
  function expandChoice({ event, all }: { event: EventType; all: number }): Choice {
    return {
      label: eventName(event),
      note: `${Math.min(12, all)} of ${all}`,
      run: () => actions.expand(id, event),
    }
  }
  return <Groups groups={groups.filter((group) => group.choices.length > 0)} />
}

function CanvasChoices() {
  const { actions, graph, relayout, view } = useExplorerModel()
  const { exportPng, exportCsv } = useExports()
  return (
    <Groups
      groups={[
        {
          title: null,
          choices: [
            { label: 'Fit', keys: 'F', run: () => graph.current?.fit() },
            { label: 'Lay out anew', run: relayout },
            ...(view.hidden.length > 0
              ? [
                  {
                    label: `Show ${view.hidden.length} hidden`,
                    run: () => actions.change('show hidden actors', (v) => ({ ...v, hidden: [] })),
                  },
                ]
              : []),
            { label: 'Save as PNG', run: exportPng },
            { label: 'Save as CSV', run: exportCsv },
          ],
        },
      ]}
    />
  )
}

function Groups({ groups }: { groups: readonly ChoiceGroup[] }) {
  return groups.map((group) => (
    <Fragment key={group.title ?? ''}>
      <Menu.Group>
        {group.title !== null && (
          <Menu.GroupLabel className="truncate px-2 pt-1.5 pb-1 text-2xs font-medium text-ink-3">
            {group.title}
          </Menu.GroupLabel>
        )}
        {group.choices.map((choice) => (
          <Menu.Item key={choice.label} className={MENU_ITEM} onClick={choice.run}>
            <span>{choice.label}</span>
            {choice.note !== undefined && <span className="nums text-ink-3">{choice.note}</span>}
            {choice.keys !== undefined && (
              <span className="ml-auto pl-6 text-2xs text-ink-3">{choice.keys}</span>
            )}
          </Menu.Item>
        ))}
      </Menu.Group>
    </Fragment>
  ))
}
