/** Whose voice a document is, and whom its title names: what 'we', 'I' and 'the Secretary' fall back to. */
import { z } from 'zod'
import type { ExtractionInput } from '@/lib/model/statement'
import type { Doc, Reference } from '../doc'
import { holderOf, type Lexicon } from '../lexicon'
import { findMentions } from '../mentions'
import { debaterOf } from '../mentions/owner'
import { segment } from '../segment'
import { turnAt, turnsOf } from './turns'
import type { Context, Party } from './voice'
import voicesFile from '../rules/voices.json'

const voices = z
  .strictObject({
    source: z.string().min(10),
    voices: z.array(z.strictObject({ pattern: z.string(), of: z.string() })),
  })
  .parse(voicesFile)
  .voices.map(({ pattern, of }) => ({ pattern: new RegExp(pattern, 'i'), of }))

export function contextOf(doc: Doc, lexicon: Lexicon): Context {
  const { input } = doc
  const title = mentionsOf(input, input.title, lexicon)
  const byline = mentionsOf(input, input.byline, lexicon)
  const author =
    byline.find((reference) => reference.entity.kind === 'person') ?? authorIn(input.title, title)
  const house = houseOf(input, title, byline, lexicon, author)
  const context: Context = {
    house,
    author: author ? party(author) : house,
    title,
    titleText: input.title ?? '',
    lexicon,
    date: input.publishedOn,
    turns: [],
  }
  return { ...context, turns: turnsOf(doc, context) }
}

/** Who 'we' is at a character of the text. */
export function houseAt({ house, turns }: Context, at: number): Party | null {
  const turn = turnAt(turns, at)
  return turn ? turn.we : house
}

/** Who 'I' is at a character of the text. */
export function authorAt({ author, turns }: Context, at: number): Party | null {
  const turn = turnAt(turns, at)
  return turn ? turn.i : author
}

const party = ({ entity, state }: Party): Party => ({
  entity,
  state: state ?? (entity.kind === 'state' ? entity.id : null),
})

function mentionsOf(input: ExtractionInput, text: string | null, lexicon: Lexicon): readonly Reference[] {
  if (text === null || text.trim() === '') return []
  return findMentions(segment({ ...input, text: text.slice(0, 500) }), lexicon).references
}

/** 'Statement by X', 'Remarks of X', 'X's Statement on Y'. */
function authorIn(title: string | null, mentions: readonly Reference[]): Reference | undefined {
  const by =
    title === null
      ? null
      : /\b(?:statement|remarks|speech|address|briefing|delivered|interview)\b.{0,40}?\b(?:by|of|with)\b/i.exec(
          title,
        )
  if (!by) return undefined
  const first = mentions.find((reference) => reference.start >= by.index)
  return first?.entity.kind === 'person' ? first : undefined
}

function houseOf(
  input: ExtractionInput,
  title: readonly Reference[],
  byline: readonly Reference[],
  lexicon: Lexicon,
  author: Reference | undefined,
): Party | null {
  const text = input.title ?? ''
  const statementOf = /^\W*(?:statement|speech|address|remarks|letter)\b.{0,60}?\b(?:by|of)\b/i.exec(text)
  if (statementOf) {
    const first = title.find(
      (reference) => reference.start >= statementOf.index && reference.entity.kind !== 'organisation',
    )
    if (first && first.start - statementOf.index < 120) return stateParty(first, lexicon)
  }
  const joint = /^(.{0,80}?)\b(?:(?:joint )?statement\b|communiqu[eé])/i.exec(text)
  const before = joint ? title.find((reference) => reference.end <= (joint[1]?.length ?? 0) + 2) : undefined
  if (
    before &&
    (before.entity.kind === 'organisation' ||
      before.entity.kind === 'group' ||
      before.entity.kind === 'state')
  )
    return party(before)
  const debater = debaterOf(input.title, lexicon)
  if (debater) return party({ entity: debater, state: null })
  const publisher = mentionsOf(input, input.publisher, lexicon).find(
    (reference) => reference.entity.kind === 'state',
  )
  if (publisher) return stateParty(publisher, lexicon)
  for (const line of [input.byline, input.title]) {
    const voice = voices.find(({ pattern }) => line !== null && pattern.test(line))
    const entity = voice ? lexicon.entities.get(voice.of) : undefined
    if (entity) return party({ entity, state: null })
  }
  const speaking = byline[0] ?? author
  return speaking ? stateParty(speaking, lexicon) : null
}

/** A person speaks for the state served. */
function stateParty(reference: Party, lexicon: Lexicon): Party {
  const state = reference.state === null ? undefined : lexicon.entities.get(reference.state)
  return state ? { entity: state, state: state.id } : party(reference)
}

/** Who held a high office of the house on the document's date. */
export function officeHolder(context: Context, office: string): Party | null {
  const of = context.house?.state ?? null
  if (of === null) return null
  const person = holderOf(context.lexicon, of, office, context.date)
  return person ? { entity: person, state: of } : null
}
