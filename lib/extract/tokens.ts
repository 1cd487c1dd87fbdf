/**
 * Tokenizer for English in the manner of Universal Dependencies (EWT and GUM): clitics apart ("do|n't", "Iran|'s"), hyphens
 * apart except after a short prefix, abbreviations with their period. Every token is a slice of the text, so offsets are
 * exact by construction. All look-ahead is bounded: time is linear in the length of any input.
 */
import {
  ABBREVIATIONS,
  MAX_WORD,
  isApostrophe,
  isAsciiLetter,
  isClosing,
  isDigit,
  isLowerAscii,
  isSpace,
  isUpperAscii,
  isWordCharacter,
  wholeCharacter,
} from '@/lib/extract/characters'
import type { Token } from '@/lib/extract/doc'
import { remembered } from '@/lib/extract/remembered'

const PERIOD = 46
const HYPHEN = 45

/** Prefixes that stay joined to what follows their hyphen. */
const JOINED_PREFIXES = new Set(
  (
    'non e re anti co mid pre pro cross post over semi multi ex sub counter mini inter intra micro un super neo uh mm hm ' +
    'ultra bi tri de'
  ).split(' '),
)
/** Words of two tokens, and where the second begins. */
const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lemme', 3],
  ['gimme', 3],
])
const CLITICS = new Set(['s', 'm', 'd', 're', 've', 'll'])
/** Words that begin with an apostrophe and keep it. */
const LEADING_APOSTROPHE = /^['’](?:s|re|ve|ll|d|m|em|cause|til|tis|twas|\d\ds?)(?![\p{L}\p{N}])/iu
const ADDRESS =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co\.uk|html?|pdf|info|int|mil)(?:\/\S*)?)/i
const UNIT = /^([\d.,]+)(m|k|pm|am|mm|ft|cm|km|kg|bn|b|mph|tn|lbs?)$/i
/** Abbreviations that end a sentence without a second period, as do U.S. and the like. */
const FINAL_ABBREVIATION = /^(?:etc|inc|jr|corp|ltd|co|(?:[a-z]\.)+[a-z])$/

/** Start and end of each token, flat. One buffer per call keeps the functions below free of allocation. */
type Spans = number[]

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

/** Emits opening punctuation and returns where the word begins. */
function leadingPunctuation(text: string, from: number, to: number, spans: Spans): number {
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isWordCharacter(code)) break
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 0
    if (code === PERIOD && isDigit(next)) break
    if (code === 64 && isWordCharacter(next)) break
    if (isApostrophe(code) && LEADING_APOSTROPHE.test(text.slice(at, at + 8))) break
    const stop = isRepeating(code) ? endOfRepeat(text, at, to) : at + 1
    spans.push(at, stop)
    at = stop
  }
  return at
}

/** Pushes closing punctuation to `tail`, last first, and returns where the word ends. */
function trailingPunctuation(text: string, from: number, to: number, end: number, tail: Spans): number {
  let stop = to
  while (stop > from) {
    const code = text.charCodeAt(stop - 1)
    if (isWordCharacter(code)) break
    let begin = stop - 1
    if (code === PERIOD || isRepeating(code)) begin = startOfRepeat(text, from, stop)
    if (
      code === PERIOD &&
      stop - begin === 1 &&
      keepsPeriod(text, from, stop - 1, stop === to && isBlank(text, to, end))
    ) {
      break
    }
    tail.push(begin, stop)
    stop = begin
  }
  return stop
}

/** Does the word that ends at `to` own the period after it? `final`: nothing but closing quotes follows in the sentence. */
function keepsPeriod(text: string, from: number, to: number, final: boolean): boolean {
  let begin = to
  while (begin > from && to - begin < 12) {
    const code = text.charCodeAt(begin - 1)
    if (!isWordCharacter(code) && code !== PERIOD) break
    begin--
  }
  const word = text.slice(begin, to).toLowerCase()
  if (final) return FINAL_ABBREVIATION.test(word)
  if (word.length === 1) return word !== 'i' && isAsciiLetter(word.charCodeAt(0))
  return ABBREVIATIONS.has(word) || /^(?:[a-z]\.)+[a-z]$/.test(word)
}

/** Is there nothing but spaces and closing quotes to the sentence's end? Looks 16 characters far. */
function isBlank(text: string, from: number, end: number): boolean {
  const limit = Math.min(end, from + 16)
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (!isSpace(code) && !isClosing(code)) return false
  }
  return limit === end
}

/** The middle of a chunk, which begins and ends with a word character (or a kept sign): cut at inner hyphens, slashes, … */
function splitCore(text: string, from: number, to: number, spans: Spans) {
  const word = text.slice(from, to)
  if (/[.@/]/.test(word)) {
    const address = ADDRESS.exec(word)
    if (address && address[0].length >= word.length - 1) {
      spans.push(from, to)
      return
    }
  }
  let begin = from
  for (let at = from + 1; at < to - 1; at++) {
    if (!isInnerSeparator(text, begin, at, to)) continue
    if (at > begin) splitClitics(text, begin, at, spans)
    const code = text.charCodeAt(at)
    let stop = at + 1
    if (code === HYPHEN || code === PERIOD) while (stop < to && text.charCodeAt(stop) === code) stop++
    spans.push(at, stop)
    begin = stop
    at = stop - 1
  }
  if (begin >= to) return
  const unit = isDigit(text.charCodeAt(begin)) ? UNIT.exec(text.slice(begin, to)) : null
  if (unit) spans.push(begin, begin + unit[1]!.length, begin + unit[1]!.length, to)
  else splitClitics(text, begin, to, spans)
}

function isInnerSeparator(text: string, begin: number, at: number, to: number): boolean {
  const code = text.charCodeAt(at)
  if (isWordCharacter(code) || isApostrophe(code)) return false
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  switch (code) {
    case PERIOD: // "3.5", "U.S", but "end.The" is two sentences run together
      if (!isWordCharacter(before) || !isWordCharacter(after)) return true
      return at - begin > 3 && isUpperAscii(after) && isLowerAscii(before)
    case 44: // 1,000
    case 58: // 10:30
    case 47: // 9/11
      return !(isDigit(before) && isDigit(after))
    case 38: // R&D
      return at - begin > 2 || to - at > 3
    case 95: // _
    case 64: // @
      return false
    case HYPHEN:
      return at - begin > 7 || !JOINED_PREFIXES.has(text.slice(begin, at).toLowerCase())
    default:
      return true
  }
}

/** Cuts "n't", "'s" and their kin off the end of a word. */
function splitClitics(text: string, from: number, to: number, spans: Spans) {
  for (let at = to - 1; at > from && at >= to - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue
    const suffix = text.slice(at + 1, to).toLowerCase()
    if (suffix === 't' && at - 1 > from && (text.charCodeAt(at - 1) | 32) === 110) {
      spans.push(from, at - 1, at - 1, to)
      return
    }
    if (CLITICS.has(suffix)) {
      splitClitics(text, from, at, spans)
      spans.push(at, to)
      return
    }
    break
  }
  pushWord(text, from, to, spans)
}

function pushWord(text: string, from: number, to: number, spans: Spans) {
  const length = to - from
  if (length === 5 || length === 6) {
    const cut = FUSED.get(text.slice(from, to).toLowerCase())
    if (cut !== undefined) {
      spans.push(from, from + cut, from + cut, to)
      return
    }
  }
  spans.push(from, to)
}

/** Signs that are one token when repeated: . - ! ? * = _ ~ */
function isRepeating(code: number): boolean {
  return (
    code === PERIOD ||
    code === HYPHEN ||
    code === 33 ||
    code === 63 ||
    code === 42 ||
    code === 61 ||
    code === 95 ||
    code === 126
  )
}

function endOfRepeat(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from)
  let at = from + 1
  while (at < to && isSameSign(text.charCodeAt(at), code)) at++
  return at
}

function startOfRepeat(text: string, from: number, to: number): number {
  const code = text.charCodeAt(to - 1)
  let at = to - 1
  while (at > from && isSameSign(text.charCodeAt(at - 1), code)) at--
  return at
}

/** "?!" and "!!" are one sign. */
function isSameSign(a: number, b: number): boolean {
  return a === b || ((a === 33 || a === 63) && (b === 33 || b === 63))
}
