import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { formatCount } from '@/components/ui/format'
import type { Tie } from '@/lib/view/graph/relation'
import { useExplorerModel } from '../ExplorerContext'
import { actorLabel } from '../words'

/** Pairs as rows: who, how much cooperation, how much conflict. A row selects the relation. `centre` is left unsaid. */
export function TieList({ ties, centre }: { ties: readonly Tie[]; centre?: string }) {
  const { data, actions } = useExplorerModel()
  const most = Math.max(1, ...ties.map((tie) => Math.max(tie.cooperative, tie.conflictual)))
  const actor = (id: string) => data.entities[data.indexOf.get(id) ?? -1]
  return (
    <ul>
      {ties.map((tie) => {
        const ids = centre === undefined ? [tie.a, tie.b] : [tie.a === centre ? tie.b : tie.a]
        const actors = ids.flatMap((id) => actor(id) ?? [])
        return (
          <li key={`${tie.a}~${tie.b}`}>
            <button
              type="button"
              onClick={() =>
                centre === undefined
                  ? actions.selectRelation(tie.a, tie.b)
                  : actions.selectRelation(centre, ids[0] ?? '')
              }
              className="grid h-8 w-full grid-cols-[minmax(0,1fr)_48px_60px] items-center gap-1 px-4 text-left text-xs hover:bg-hover"
            >
              <span className="flex min-w-0 items-center gap-1">
                {actors.map((entity, index) => (
                  <span key={entity.id} className="flex min-w-0 items-center gap-1">
                    {index > 0 && <span className="text-ink-3">–</span>}
                    <ActorGlyph actor={entity} size={centre === undefined ? 16 : 18} />
                    <span className="truncate" title={entity.name}>
                      {actorLabel(entity)}
                    </span>
                  </span>
                ))}
              </span>
              <Balance tie={tie} most={most} />
              <span className="nums space-x-1 text-right">
                {tie.cooperative > 0 && (
                  <span className="text-coop">
                    <span className="sr-only">cooperative </span>+{formatCount(tie.cooperative)}
                  </span>
                )}
                {tie.conflictual > 0 && (
                  <span className="text-conf">
                    <span className="sr-only">conflictual </span>−{formatCount(tie.conflictual)}
                  </span>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Conflict to the left of the middle, cooperation to the right, on one scale. */
function Balance({ tie, most }: { tie: Tie; most: number }) {
  const half = 24
  const length = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * (half - 1)))
  const left = length(tie.conflictual)
  return (
    <svg aria-hidden width={2 * half} height={8}>
      <rect x={half - left - 0.5} y={2} width={left} height={4} rx={1} className="fill-conf" />
      <rect x={half + 0.5} y={2} width={length(tie.cooperative)} height={4} rx={1} className="fill-coop" />
      <path d={`M${half} 0v8`} className="stroke-line-strong" />
    </svg>
  )
}
