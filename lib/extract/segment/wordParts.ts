/** What stands between the signs, cut as Universal Dependencies cuts it: hyphens, slashes, units, clitics, words of two tokens. */
import {
  HYPHEN,
  PERIOD,
  isApostrophe,
  isDigit,
  isLowerAscii,
  isUpperAscii,
  isWordCharacter,
} from '@/lib/extract/segment/characters'
import type { Spans } from '@/lib/extract/segment/spans'

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
export const ADDRESS =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co\.uk|html?|pdf|info|int|mil)(?:\/\S*)?)/i
const UNIT = /^([\d.,]+)(m|k|pm|am|mm|ft|cm|km|kg|bn|b|mph|tn|lbs?)$/i

/** The middle of a chunk, which begins and ends with a word character (or a kept sign): cut at inner hyphens, slashes, … */
export function splitCore(text: string, from: number, to: number, spans: Spans) {
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

export function pushWord(text: string, from: number, to: number, spans: Spans) {
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
