/** The signs at both ends of a run without spaces, and which periods belong to the word before them. */
import {
  ABBREVIATIONS,
  HYPHEN,
  PERIOD,
  isApostrophe,
  isAsciiLetter,
  isClosing,
  isDigit,
  isSpace,
  isWordCharacter,
} from '@/lib/extract/segment/characters'
import type { Spans } from '@/lib/extract/segment/spans'

/** Words that begin with an apostrophe and keep it. */
const LEADING_APOSTROPHE = /^['’](?:s|re|ve|ll|d|m|em|cause|til|tis|twas|\d\ds?)(?![\p{L}\p{N}])/iu
/** Abbreviations that end a sentence without a second period, as do U.S. and the like. */
const FINAL_ABBREVIATION = /^(?:etc|inc|jr|corp|ltd|co|(?:[a-z]\.)+[a-z])$/

/** Emits opening punctuation and returns where the word begins. */
export function leadingPunctuation(text: string, from: number, to: number, spans: Spans): number {
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
export function trailingPunctuation(
  text: string,
  from: number,
  to: number,
  end: number,
  tail: Spans,
): number {
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
