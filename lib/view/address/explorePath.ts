/** Links into the explorer: one place that knows how a view becomes an address. */
import { DEFAULT_VIEW, serializeView, type ViewState } from './state'

/** The explorer's address for a view that differs from the default in these fields. */
function explorePath(fields: Partial<ViewState>): string {
  return `/?${serializeView({ ...DEFAULT_VIEW, ...fields })}`
}

/** The explorer with one actor selected. */
export function actorPath(id: string): string {
  return explorePath({ selection: { kind: 'actor', id } })
}

/** The explorer with the statements of one document alone. */
export function documentGraphPath(id: string): string {
  return explorePath({ documents: { only: true, values: [id] } })
}
