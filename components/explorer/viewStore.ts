/** The view state of the page, its history and its URL: one source, kept across a visit to another page and back. */
import { EMPTY_HISTORY, record, redo, undo, type History } from '@/lib/view/address/history'
import { parseView, sameView, serializeView, type ViewState } from '@/lib/view/address/state'

export interface ViewSnapshot {
  view: ViewState
  history: History<ViewState>
}

export interface ChangeOptions {
  /** Joins a step of the same name just before it: a brush while it is dragged. */
  merge?: boolean
  /** Not a step to undo: a selection, a switch to the table. */
  quiet?: boolean
}

export interface ViewStore {
  get: () => ViewSnapshot
  subscribe: (listener: () => void) => () => void
  /** `label` fits after "Undo": 'hide Japan'. */
  change: (label: string, next: (view: ViewState) => ViewState, options?: ChangeOptions) => void
  /** The label of what was undone or redone, or null when there was nothing. */
  undo: () => string | null
  redo: () => string | null
  /** Takes over a query string that this store did not write: a link, the back button. */
  read: (search: string) => void
}

/** What a visit to a source and back must find again. */
let remembered: ViewSnapshot | null = null

/** @param write puts a query string into the address bar; `soon` asks to wait for the end of a gesture. */
export function createViewStore(search: string, write: (query: string, soon: boolean) => void): ViewStore {
  const view = parseView(new URLSearchParams(search))
  let state: ViewSnapshot =
    remembered && sameView(remembered.view, view) ? remembered : { view, history: EMPTY_HISTORY }
  const listeners = new Set<() => void>()
  const set = (next: ViewSnapshot, soon: boolean) => {
    state = next
    remembered = next
    write(serializeView(next.view), soon)
    for (const listener of listeners) listener()
  }
  /** What is looked at stays when what is shown is undone. */
  const lookingAtTheSame = (view: ViewState): ViewState => ({
    ...view,
    selection: state.view.selection,
    table: state.view.table,
  })
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (label, next, { merge = false, quiet = false } = {}) => {
      const before = state.view
      const after = next(before)
      if (sameView(before, after)) return
      const history = quiet ? state.history : record(state.history, { label, before, after }, merge)
      set({ view: after, history }, merge)
    },
    undo: () => {
      const result = undo(state.history)
      if (!result) return null
      set({ view: lookingAtTheSame(result.step.before), history: result.history }, false)
      return result.step.label
    },
    redo: () => {
      const result = redo(state.history)
      if (!result) return null
      set({ view: lookingAtTheSame(result.step.after), history: result.history }, false)
      return result.step.label
    },
    read: (text) => {
      const view = parseView(new URLSearchParams(text))
      if (sameView(view, state.view)) return
      state = {
        view,
        history: record(state.history, { label: 'open a link', before: state.view, after: view }),
      }
      remembered = state
      for (const listener of listeners) listener()
    },
  }
}
