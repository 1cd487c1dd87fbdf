/** Undo and redo over any value, as plain data. */

export interface Step<T> {
  /** What was done, in words that fit after "Undo": 'hide Japan'. */
  label: string
  before: T
  after: T
}

export interface History<T> {
  readonly past: readonly Step<T>[]
  readonly future: readonly Step<T>[]
}

const LIMIT = 200

export const EMPTY_HISTORY: History<never> = { past: [], future: [] }

/** Adds a step and forgets what was undone. Steps with the same label and merge key in a row become one (a dragged brush). */
export function record<T>(history: History<T>, step: Step<T>, merge = false): History<T> {
  const last = history.past.at(-1)
  if (merge && last && last.label === step.label) {
    return { past: [...history.past.slice(0, -1), { ...last, after: step.after }], future: [] }
  }
  return { past: [...history.past, step].slice(-LIMIT), future: [] }
}

export function undo<T>(history: History<T>): { history: History<T>; step: Step<T> } | null {
  const step = history.past.at(-1)
  if (!step) return null
  return { step, history: { past: history.past.slice(0, -1), future: [step, ...history.future] } }
}

export function redo<T>(history: History<T>): { history: History<T>; step: Step<T> } | null {
  const [step, ...future] = history.future
  if (!step) return null
  return { step, history: { past: [...history.past, step], future } }
}
