/** Transcripts: 'FOREIGN MINISTER X: …' at the start of a line gives somebody the floor until the next such line. */
import { fold } from '../lexicon/atoms'
import type { Doc, Reference } from '../doc'
import type { Context, Party, Turn } from './voice'

/** A line that opens in capitals up to a colon. */
const LABEL = /^[ \t]*(\p{Lu}[\p{Lu}.'’ -]{0,60}):(?=\s)/gmu
const ANYBODY =
  /^(?:Q|QUESTION|REPORTER|JOURNALIST|PRESS|MODERATOR|OPERATOR|PARTICIPANT|AUDIENCE(?: MEMBER)?|STUDENT|INTERPRETER|HOST|VOICE)\b/
/** Offices that speak for a government; those without a state of their own are the house's guests. */
const OFFICE =
  /\b(?:PRESIDENT|PREMIER|CHANCELLOR|MINISTER|SECRETARY|SECRETARY-GENERAL|REPRESENTATIVE|COMMISSIONER|KING|QUEEN|PRINCE|EMIR|AMBASSADOR|TAOISEACH)\b/
/** Whoever publishes the transcript employs them, unless it names another state for them. */
const STAFF =
  /^(?:MR|MRS|MS|DR|SECRETARY(?! GENERAL|-GENERAL))\b|\b(?:OFFICIAL|SPOKES(?:PERSON|MAN|WOMAN)|ADMIRAL|(?<!SECRETARY[ -])GENERAL|UNDER SECRETARY|DEPUTY SECRETARY|ASSISTANT)\b/

/** No conversation has more; the cap keeps endless lists linear. */
const MOST_SPEAKERS = 100

/** The turns of a text in order, none for what is no transcript. */
export function turnsOf(doc: Doc, context: Context): Turn[] {
  const { house, author } = context
  if (house === null) return []
  const turns: Turn[] = []
  const known = new Map<string, Turn>()
  for (const { index, 1: label = '' } of doc.text.matchAll(LABEL)) {
    const told = known.get(label) ?? (known.size < MOST_SPEAKERS ? turnOf(label, doc, context) : undefined)
    if (!told) continue
    known.set(label, told)
    turns.push({ ...told, start: index })
  }
  return turns.length > 1 ? [{ start: 0, we: house, i: author }, ...turns] : []
}

/** The turn in force at a character, undefined when the text has none. `turns` are in order. */
export function turnAt(turns: readonly Turn[], at: number): Turn | undefined {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((turns[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return turns[low - 1]
}

function turnOf(label: string, doc: Doc, context: Context): Turn | undefined {
  if (ANYBODY.test(label)) return { start: 0, we: null, i: null }
  if (!OFFICE.test(label) && !STAFF.test(label)) return undefined
  const person = bySurname(label, doc, context)
  if (person) {
    const we = stateOf(person, context) ?? (STAFF.test(label) ? context.house : null)
    return { start: 0, we, i: person }
  }
  if (STAFF.test(label)) return { start: 0, we: context.house, i: context.author }
  if (/^AMBASSADOR\b/.test(label)) return { start: 0, we: null, i: null }
  const guests = new Set(
    context.title.map(({ state }) => state).filter((state) => state !== context.house?.state),
  )
  guests.delete(null)
  const [only] = guests
  const state = guests.size === 1 && only ? context.lexicon.entities.get(only) : undefined
  const party = state ? { entity: state, state: state.id } : null
  return { start: 0, we: party, i: party }
}

/** The person of that surname whom the title or the text names, first one whose state is known. */
function bySurname(label: string, doc: Doc, { title }: Context): Party | undefined {
  const surname = fold(label.split(' ').at(-1) ?? '')
  const named = [...title, ...doc.references].filter(
    ({ entity }) => entity.kind === 'person' && fold(entity.name.split(' ').at(-1) ?? '') === surname,
  )
  const found: Reference | undefined = named.find(({ state }) => state !== null) ?? named[0]
  return found && { entity: found.entity, state: found.state }
}

function stateOf({ state }: Party, { lexicon }: Context): Party | null {
  const entity = state === null ? undefined : lexicon.entities.get(state)
  return entity ? { entity, state: entity.id } : null
}
