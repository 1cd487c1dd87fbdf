/**
 * Tokenizer for English in the manner of Universal Dependencies (EWT and GUM): clitics apart ("do|n't", "Iran|'s"), hyphens
 * apart except after a short prefix, abbreviations with their period. Every token is a slice of the text, so offsets are
 * exact by construction. All look-ahead is bounded: time is linear in the length of any input.
 */
import { MAX_WORD, isAsciiLetter, isSpace, wholeCharacter } from '@/lib/extract/segment/characters'
import type { Token } from '@/lib/extract/doc'
import { leadingPunctuation, trailingPunctuation } from '@/lib/extract/segment/punctuation'
import { remembered } from '@/lib/extract/remembered'
import type { Spans } from '@/lib/extract/segment/spans'
import { ADDRESS, pushWord, splitCore } from '@/lib/extract/segment/wordParts'

/** One string for all tokens of a form, so that what later stages look up by it is hashed once. */
const formOf = remembered((form) => ({ form, lower: form.toLowerCase() }))

/** Tokens of text[start, end), which should be one sentence: its last period is the sentence's, not an abbreviation's. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const spans: Spans = []
  let at = start
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    let stop = at
    let onlyLetters = true
    while (stop < end) {
      const code = text.charCodeAt(stop)
      if (!isAsciiLetter(code)) {
        if (isSpace(code)) break
        onlyLetters = false
      }
      stop++
    }
    if (onlyLetters && stop - at <= MAX_WORD) pushWord(text, at, stop, spans)
    else splitRun(text, at, stop, end, spans)
    at = stop
  }
  const tokens: Token[] = new Array(spans.length >> 1)
  for (let i = 0; i < tokens.length; i++) {
    const from = spans[2 * i]!
    const to = spans[2 * i + 1]!
    const { form, lower } = formOf(text.slice(from, to))
    tokens[i] = { start: from, end: to, text: form, lower }
  }
  return tokens
}

/** A run without spaces, in pieces that no later step has to look at for long. */
function splitRun(text: string, from: number, to: number, end: number, spans: Spans) {
  if (to - from > MAX_WORD && ADDRESS.test(text.slice(from, from + 12)) && to - from <= 2048) {
    spans.push(from, to)
    return
  }
  let at = from
  while (at < to) {
    const stop = to - at <= MAX_WORD ? to : wholeCharacter(text, at + MAX_WORD)
    splitChunk(text, at, stop, end, spans)
    at = stop
  }
}

/** A chunk of at most MAX_WORD characters: punctuation off both ends, then its core. */
function splitChunk(text: string, from: number, to: number, end: number, spans: Spans) {
  const start = leadingPunctuation(text, from, to, spans)
  if (start >= to) return
  const tail: Spans = []
  const stop = trailingPunctuation(text, start, to, end, tail)
  if (stop > start) splitCore(text, start, stop, spans)
  for (let i = tail.length - 2; i >= 0; i -= 2) spans.push(tail[i]!, tail[i + 1]!)
}
