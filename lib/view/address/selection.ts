/** What is selected: nothing, an actor, the relation of two actors (both directions), or several actors. */
import type { Codec } from './codec'

export type Selection =
  | { kind: 'none' }
  | { kind: 'actor'; id: string }
  | { kind: 'relation'; a: string; b: string }
  | { kind: 'actors'; ids: readonly string[] }

export const NOTHING: Selection = { kind: 'none' }
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/

/** `RUS` an actor, `RUS~PRK` a relation, `RUS,PRK,CHN` several. */
export const selectionCodec: Codec<Selection> = {
  parse: (text) => {
    if (text === null || text === '') return NOTHING
    const ends = text.split('~')
    if (ends.length === 2) {
      const [a, b] = ends
      return a && b && ID.test(a) && ID.test(b) && a !== b ? { kind: 'relation', a, b } : NOTHING
    }
    return selectionOf(text.split(',').filter((id) => ID.test(id)))
  },
  serialize: (selection) => {
    switch (selection.kind) {
      case 'none':
        return ''
      case 'actor':
        return selection.id
      case 'relation':
        return `${selection.a}~${selection.b}`
      case 'actors':
        return selection.ids.join(',')
    }
  },
  eq: (a, b) => selectionCodec.serialize(a) === selectionCodec.serialize(b),
  default: NOTHING,
}

/** None, one or several actors as a selection. */
export function selectionOf(ids: readonly string[]): Selection {
  const distinct = [...new Set(ids)]
  const [first] = distinct
  if (first === undefined) return NOTHING
  return distinct.length === 1 ? { kind: 'actor', id: first } : { kind: 'actors', ids: distinct }
}

/** The actors a selection speaks of. */
export function selectedActors(selection: Selection): readonly string[] {
  switch (selection.kind) {
    case 'none':
      return []
    case 'actor':
      return [selection.id]
    case 'relation':
      return [selection.a, selection.b]
    case 'actors':
      return selection.ids
  }
}

/** Adds or takes away one actor, as a click with Shift does. */
export function toggleActor(selection: Selection, id: string): Selection {
  const ids = selectedActors(selection)
  return selectionOf(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
}

/** Whether an edge between these ends belongs to the selection. */
export function touches(selection: Selection, source: string, target: string): boolean {
  switch (selection.kind) {
    case 'none':
      return false
    case 'actor':
      return source === selection.id || target === selection.id
    case 'relation':
      return (
        (source === selection.a && target === selection.b) ||
        (source === selection.b && target === selection.a)
      )
    case 'actors':
      return selection.ids.includes(source) && selection.ids.includes(target)
  }
}
