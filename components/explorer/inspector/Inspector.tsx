'use client'
import { useExplorerModel } from '../ExplorerContext'
import { ActorInspector } from './ActorInspector'
import { OverviewInspector } from './OverviewInspector'
import { RelationInspector } from './RelationInspector'
import { SelectionInspector } from './SelectionInspector'

/** What is selected, and the sentences that say so. Changing it never moves the graph. */
export function Inspector() {
  const { data, view } = useExplorerModel()
  const actor = (id: string) => data.entities[data.indexOf.get(id) ?? -1]
  const { selection } = view
  switch (selection.kind) {
    case 'relation': {
      const a = actor(selection.a)
      const b = actor(selection.b)
      return a && b ? <RelationInspector key={`${a.id}~${b.id}`} a={a} b={b} /> : <Unknown />
    }
    case 'actor': {
      const one = actor(selection.id)
      return one ? <ActorInspector key={one.id} actor={one} /> : <Unknown id={selection.id} />
    }
    case 'actors':
      return <SelectionInspector ids={selection.ids} />
    case 'none':
      return <OverviewInspector />
  }
}

/** A link may name an actor that this store does not have. */
function Unknown({ id }: { id?: string }) {
  const { actions } = useExplorerModel()
  return (
    <div className="p-4 text-sm text-ink-2">
      <p>{id === undefined ? 'These actors are' : `“${id}” is`} not in this store.</p>
      <button type="button" className="link mt-2 font-medium" onClick={actions.clear}>
        Back to the overview
      </button>
    </div>
  )
}
