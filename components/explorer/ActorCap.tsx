'use client'
import { formatCount } from '@/components/ui/format'
import { DEFAULT_ACTORS } from '@/lib/view/address/state'
import { useExplorerModel } from './ExplorerContext'

const MORE = 30

/** How many actors are drawn, of how many that have something to show; and the way to the others. */
export function ActorCap() {
  const { scene, view, actions } = useExplorerModel()
  const { shown, candidates } = scene.actors
  const rest = candidates - shown.size
  const link = 'link h-6 font-medium text-ink-2 hover:text-ink'
  return (
    <p className="nums flex flex-wrap items-center gap-x-2 text-2xs text-ink-3">
      <span>
        {rest > 0
          ? `${formatCount(shown.size)} of ${formatCount(candidates)} actors`
          : `${formatCount(shown.size)} actors`}
      </span>
      {rest > 0 && view.isolated.length === 0 && (
        <button
          type="button"
          className={link}
          onClick={() => actions.change('show more actors', (v) => ({ ...v, top: v.top + MORE }))}
        >
          show {Math.min(MORE, rest)} more
        </button>
      )}
      {view.top > DEFAULT_ACTORS && (
        <button
          type="button"
          className={link}
          onClick={() => actions.change('show fewer actors', (v) => ({ ...v, top: DEFAULT_ACTORS }))}
        >
          fewer
        </button>
      )}
      {view.hidden.length > 0 && (
        <button
          type="button"
          className={link}
          onClick={() => actions.change('show hidden actors', (v) => ({ ...v, hidden: [] }))}
        >
          show {view.hidden.length} hidden
        </button>
      )}
      {view.isolated.length > 0 && (
        <button type="button" className={link} onClick={actions.leaveIsolation}>
          leave isolation
        </button>
      )}
    </p>
  )
}
