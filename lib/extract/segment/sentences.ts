/**
 * Sentence splitter: one scan over the characters, with bounded looks back and ahead. A boundary is final punctuation before
 * something that can begin a sentence, an empty line, or a line break that does not look like a wrapped line.
 */
import {
  ABBREVIATIONS,
  isAsciiLetter,
  isClosing,
  isDigit,
  isLowerAscii,
  isOpening,
  isSpace,
  isWordCharacter,
} from '@/lib/extract/segment/characters'

export interface SentenceSpan {
  start: number
  end: number
}

const NEWLINE = 10
/** Lines of wrapped prose are this long; a paragraph on one line is longer, a heading or an address shorter. */
const WRAPPED_LINE = { least: 50, most: 120 }
/** Abbreviations that do end sentences when a capital follows. */
const OFTEN_FINAL = new Set([
  'etc',
  'inc',
  'co',
  'corp',
  'ltd',
  'a.m',
  'p.m',
  'sun',
  'sat',
  'mar',
  'no',
  'jr',
])
/** Words that open a sentence after "U.S." and the like, where a name would continue it. */
const OPENER =
  /^(?:The|In|On|A|An|It|He|She|They|We|But|And|This|That|These|At|For|By|As|I|If|When|While)[^\p{L}]/u
const INITIALS = /^(?:[a-z]\.)+[a-z]$/
/** A number or a letter that counts paragraphs: "34. In taking up …". */
const ENUMERATOR = /^[([]?(?:\d{1,4}|[a-z]|[ivx]{1,4})[)\]]?$/i

/** Sentences of text[start, end), without the spaces around them; none is empty, and they do not overlap. */
export function splitSentences(text: string, start = 0, end = text.length): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let from = start
  const close = (to: number, next: number) => {
    let first = from
    let last = to
    while (first < last && isSpace(text.charCodeAt(first))) first++
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--
    if (last > first) sentences.push({ start: first, end: last })
    from = next
  }
  const least = shortestWrapped(text, start, end)
  let lineStart = start
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === NEWLINE) {
      if (breaksSentence(text, lineStart, at, end, least)) close(at, at + 1)
      lineStart = at + 1
    } else if (isFinal(code)) {
      let stop = at + 1
      while (stop < end && isFinal(text.charCodeAt(stop))) stop++
      const ellipsis = stop - at > 1
      let last = stop
      while (last < end && isClosing(text.charCodeAt(last))) last++
      if (endsSentence(text, from, at, last, end, code === 46 && !ellipsis)) close(last, last)
      at = last - 1
    }
  }
  close(end, end)
  return sentences
}

/** . ! ? … and their full-width kin. */
function isFinal(code: number): boolean {
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f
  )
}

function endsSentence(
  text: string,
  from: number,
  at: number,
  last: number,
  end: number,
  period: boolean,
): boolean {
  if (last >= end) return false
  const code = text.charCodeAt(at)
  if (code >= 0x3002) return true
  if (!isSpace(text.charCodeAt(last))) return false
  let next = last
  const limit = Math.min(end, last + 8)
  while (next < limit && isSpace(text.charCodeAt(next))) next++
  if (next >= limit) return true
  if (!canBegin(text, next, end)) return false
  return !period || !ownsPeriod(text, from, at, next)
}

/** Can a sentence begin here? A quote may open it; a lower-case letter or a comma continues the one before. */
function canBegin(text: string, at: number, end: number): boolean {
  let next = at
  const limit = Math.min(end, at + 3)
  while (next < limit && isOpening(text.charCodeAt(next))) next++
  if (next >= limit) return true
  const code = text.charCodeAt(next)
  if (code < 0x80) return isDigit(code) || (isAsciiLetter(code) && !isLowerAscii(code)) || isDash(code)
  if (isDash(code) || code === 0x2022) return true
  if (!isWordCharacter(code)) return false
  const character = text[next]!
  return character === character.toUpperCase()
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014
}

/** Is the period at `at` part of an abbreviation, an initial or a paragraph's number rather than the end of a sentence? */
function ownsPeriod(text: string, from: number, at: number, next: number): boolean {
  let begin = at
  while (begin > from && at - begin < 14 && !isSpace(text.charCodeAt(begin - 1))) begin--
  let first = begin
  while (first < at && isOpening(text.charCodeAt(first))) first++
  const form = text.slice(first, at)
  const word = form.toLowerCase()
  if (isFirstWord(text, from, begin) && ENUMERATOR.test(form)) return true
  if (word === 'no') return isDigit(text.charCodeAt(next))
  if (ABBREVIATIONS.has(word) && !OFTEN_FINAL.has(word) && !INITIALS.test(word)) return true
  if (word.length === 1 && word !== 'i' && isAsciiLetter(word.charCodeAt(0))) return true
  return INITIALS.test(word) && !OPENER.test(text.slice(next, next + 6))
}

function isFirstWord(text: string, from: number, begin: number): boolean {
  const limit = Math.max(from, begin - 8)
  for (let i = begin - 1; i >= limit; i--) if (!isSpace(text.charCodeAt(i))) return false
  return limit === from
}

/** Does the line break at `at` end a sentence? Not where the next line goes on in lower case, nor inside wrapped prose. */
function breaksSentence(text: string, lineStart: number, at: number, end: number, least: number): boolean {
  let next = at + 1
  const limit = Math.min(end, at + 40)
  while (next < limit && isSpace(text.charCodeAt(next))) {
    if (text.charCodeAt(next) === NEWLINE) return true
    next++
  }
  if (next >= limit) return true
  let last = at
  while (last > lineStart && at - last < 40 && isSpace(text.charCodeAt(last - 1))) last--
  if (last === lineStart) return true
  const ending = text.charCodeAt(last - 1)
  const finished = isFinal(ending) || isClosing(ending) || ending === 58 || ending === 59
  if (finished) return canBegin(text, next, end)
  if (isLowerAscii(text.charCodeAt(next))) return false
  if (OPEN_END.test(text.slice(Math.max(lineStart, last - 8), last))) return false
  return !isWrapped(last - lineStart, least) || !nextLineIsProse(text, next, end, least)
}

/** No sentence ends in such a word. */
const OPEN_END =
  /(?:^|\s)(?:the|an?|and|or|of|to|in|on|at|by|for|with|from|as|that|all|its|his|her|our|their|His|Her|Mr|Mrs)$/

/** From this length on a line is wrapped prose: most of the width, where the text plainly has one. Linear in the text. */
function shortestWrapped(text: string, start: number, end: number): number {
  const lengths: number[] = []
  for (let from = start; from < end;) {
    const found = text.indexOf('\n', from)
    const stop = found < 0 || found > end ? end : found
    lengths.push(stop - from)
    from = stop + 1
  }
  if (lengths.length < LINES_THAT_TELL) return WRAPPED_LINE.least
  const width = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
  const usual = lengths[Math.floor(lengths.length * 0.5)] ?? 0
  return width <= WRAPPED_LINE.most && usual > width * 0.75
    ? Math.min(WRAPPED_LINE.least, width * 0.6)
    : WRAPPED_LINE.least
}

/** Fewer lines do not show a width. */
const LINES_THAT_TELL = 8

function isWrapped(length: number, least: number): boolean {
  return length >= least && length <= WRAPPED_LINE.most
}

/** Is the line that begins at `from` another line of wrapped prose, or the short last one of its paragraph? */
function nextLineIsProse(text: string, from: number, end: number, least: number): boolean {
  const limit = Math.min(end, from + WRAPPED_LINE.most + 1)
  for (let at = from; at < limit; at++) {
    if (text.charCodeAt(at) === NEWLINE)
      return isWrapped(at - from, least) || isFinal(text.charCodeAt(at - 1))
  }
  return limit === end && isFinal(text.charCodeAt(end - 1))
}
