import type { Doc, Token } from '@/lib/extract/doc'
import { loadLexicon, type Lexicon } from '@/lib/extract/lexicon'
import { findMentions } from '@/lib/extract/mentions'
import { splitSentences } from '@/lib/extract/segment/sentences'
import { tokenize } from '@/lib/extract/segment/tokens'
import type { ExtractionInput } from '@/lib/model/statement'

/** A document cut into sentences and tokens, one passage. */
export function docOf(text: string, input: Partial<ExtractionInput> = {}): Doc {
  const tokens: Token[] = []
  const sentences = splitSentences(text).map(({ start, end }) => {
    const firstToken = tokens.length
    tokens.push(...tokenize(text, start, end))
    return { start, end, passage: 0, firstToken, lastToken: tokens.length }
  })
  return {
    input: { documentId: 'd', text, title: null, byline: null, publisher: null, publishedOn: null, ...input },
    text,
    passages: [{ id: 'd-p0', index: 0, start: 0, end: Math.max(1, text.length), text }],
    sentences,
    tokens,
    parses: [],
    references: [],
    entities: [],
    statements: [],
    serves: [],
    memberOf: [],
    warnings: [],
  }
}

/** Mentions as 'surface=entity' lines; a person in office as 'surface=person/state'. */
export function mentionsOf(
  text: string,
  input: Partial<ExtractionInput> = {},
  lexicon: Lexicon = loadLexicon(),
) {
  const doc = findMentions(docOf(text, input), lexicon)
  return doc.references.map((reference) => {
    const state =
      reference.state === null || reference.state === reference.entity.id ? '' : `/${reference.state}`
    return `${text.slice(reference.start, reference.end)}=${reference.entity.id}${state}`
  })
}
