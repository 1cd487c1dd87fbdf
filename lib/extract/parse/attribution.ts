/**
 * 'They met on Monday, the ministry said.': the end of a report that tells who says so. It is parsed by itself, because a
 * parser that is shown both at once hangs the speaker from whatever stands before the comma.
 */
import type { Parse, Parser } from '../doc'

/** Verbs of saying in the past and present, as they close a report. */
const SAYING = new Set(
  'said says reported reports announced added told alleged claimed warned confirmed stated declared disclosed revealed noted complained argued insisted admitted acknowledged'.split(
    ' ',
  ),
)
const LONGEST = 16
const SHORTEST_CLAIM = 5

/** Where the attribution begins (the word behind its comma), or −1. */
function attributionFrom(words: readonly string[]): number {
  let verb = -1
  for (let at = words.length - 1; at >= SHORTEST_CLAIM && words.length - at <= LONGEST; at--) {
    const word = (words[at] ?? '').toLowerCase()
    if (SAYING.has(word)) verb = at
    else if (word === ',') {
      // 'and said', 'who said' go on about somebody named before.
      const next = (words[at + 1] ?? '').toLowerCase()
      return verb > at + 1 && !STARTERS.has(next) ? at + 1 : -1
    }
  }
  return -1
}

const STARTERS = new Set(
  'and but or who which that as when while where although though because it he she they'.split(' '),
)

/** Parses a sentence, its closing attribution apart; what was said then hangs from the saying as its complement. */
export function parseReport(parser: Parser, words: readonly string[]): Parse {
  const from = attributionFrom(words)
  if (from < 0) return parser.parse(words)
  const claim = parser.parse(words.slice(0, from - 1))
  const telling = parser.parse(words.slice(from))
  const root = telling.head.indexOf(-1)
  const said = claim.head.indexOf(-1)
  if (root < 0 || said < 0 || !(telling.xpos[root] ?? '').startsWith('VB')) return parser.parse(words)
  const head = [
    ...Array.from(claim.head, (above) => (above < 0 ? from + root : above)),
    from + root,
    ...Array.from(telling.head, (above) => (above < 0 ? -1 : above + from)),
  ]
  const deprel = [...claim.deprel, 'punct', ...telling.deprel]
  deprel[said] = 'ccomp'
  return {
    upos: [...claim.upos, 'PUNCT', ...telling.upos],
    xpos: [...claim.xpos, ',', ...telling.xpos],
    head,
    deprel,
  }
}
