/** First stage: passages that tile the document, their sentences, their tokens. */
import type { ExtractionInput } from '@/lib/model/statement'
import type { Passage } from '@/lib/model/document'
import { passageId } from '@/lib/model/ids'
import type { Doc, Sentence, Token } from '../doc'
import { splitSentences } from './sentences'
import { tokenize } from './tokens'

/** Lines longer than this are whole paragraphs: the text is not hard-wrapped, and every line break ends a passage. */
const WRAPPED_LINE = 120
/** A sentence of more tokens is a list or a table: it is cut, so that parsing stays linear. */
export const LONGEST_SENTENCE = 160
/** No passage is longer, so that a 2 MB line is still shown and searched in pieces. */
const LONGEST_PASSAGE = 20_000

/** Makes the Doc of a document: passages, sentences and tokens filled in, nothing parsed yet. Linear in the text. */
export function segment(input: ExtractionInput): Doc {
  const { text } = input
  const passages = tile(input)
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  passages.forEach((passage, index) => {
    for (const span of splitSentences(text, passage.start, passage.end)) {
      const found = tokenize(text, span.start, span.end)
      for (let from = 0; from < found.length; from += LONGEST_SENTENCE) {
        const part = found.slice(from, from + LONGEST_SENTENCE)
        const first = part[0]
        const last = part[part.length - 1]
        if (!first || !last) continue
        const firstToken = tokens.length
        for (const token of part) tokens.push(token)
        sentences.push({
          start: first.start,
          end: last.end,
          passage: index,
          firstToken,
          lastToken: tokens.length,
        })
      }
    }
  })
  return {
    input,
    text,
    passages,
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

function tile(input: ExtractionInput): Passage[] {
  const { text, documentId } = input
  if (text.length === 0) return []
  const starts = [0]
  const wrapped = longestLine(text) <= WRAPPED_LINE
  let lineStart = 0
  while (lineStart < text.length) {
    const lineEnd = endOfLine(text, lineStart)
    const next = startOfText(text, lineEnd)
    const blankBetween = /\n[^\S\n]*\n|\u2029/.test(text.slice(lineEnd, Math.min(next, lineEnd + 400)))
    if (next < text.length && (blankBetween || !wrapped)) starts.push(next)
    lineStart = Math.max(next, lineEnd + 1)
  }
  return split(starts, text).map((start, index, all) => {
    const end = all[index + 1] ?? text.length
    return { id: passageId(documentId, index), index, start, end, text: text.slice(start, end) }
  })
}

/** Cuts passages that are too long at a space, or anywhere when there is none. */
function split(starts: readonly number[], text: string): number[] {
  const found: number[] = []
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? text.length
    let at = start
    found.push(at)
    while (end - at > LONGEST_PASSAGE) {
      const window = text.slice(at + LONGEST_PASSAGE - 500, at + LONGEST_PASSAGE)
      const cut = Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'))
      const space = cut >= 0 ? cut + 1 : window.lastIndexOf(' ')
      at += LONGEST_PASSAGE - 500 + (space >= 0 ? space + 1 : 500)
      const code = text.charCodeAt(at)
      if (code >= 0xdc00 && code <= 0xdfff) at++
      if (at < end) found.push(at)
    }
  })
  return found
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

function startOfText(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 32) at++
  return at
}

function longestLine(text: string): number {
  let longest = 0
  for (let at = 0; at < text.length;) {
    const end = endOfLine(text, at)
    longest = Math.max(longest, end - at)
    at = end + 1
  }
  return longest
}
