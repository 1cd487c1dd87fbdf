/**
 * Mentions: every span that names an actor, found by walking the lexicon's trie over the sentence, longest form first, then
 * by the patterns around it (a ministry of a state, an office and a name, the allies of a state).
 */
import { atomize, type Atoms, POSSESSIVE } from '@/lib/extract/atoms'
import { chooseSense, type Told } from '@/lib/extract/ambiguous'
import { collectiveOf } from '@/lib/extract/collectives'
import type { Doc, Reference, Sentence, Token } from '@/lib/extract/doc'
import type { Found, Mentioned, Walk } from '@/lib/extract/found'
import type { Lexicon, Sense } from '@/lib/extract/lexicon'
import { personMentions } from '@/lib/extract/people'

/** Fills `references`, in order and not overlapping. */
export function findMentions(doc: Doc, lexicon: Lexicon): Doc {
  const walk: Walk = {
    lexicon,
    doc,
    date: doc.input.publishedOn,
    told: { counts: new Map(), last: new Map() },
    bySurname: new Map(),
    byName: new Map(),
    coined: new Map(),
  }
  const references: Reference[] = []
  for (const sentence of doc.sentences) {
    for (const mention of mentionsIn(sentence, walk)) references.push(mention)
  }
  return { ...doc, references }
}

function mentionsIn(sentence: Sentence, walk: Walk): Reference[] {
  const atoms = atomize(walk.doc.text, sentence.start, sentence.end)
  const found = walkForms(atoms, walk)
  const mentioned = joinMentions(atoms, found, walk)
  return toReferences(mentioned, atoms, sentence, walk.doc.tokens)
}

/** The longest forms, left to right. */
function walkForms(atoms: Atoms, walk: Walk): Found[] {
  const found: Found[] = []
  const shouting = isShouting(atoms)
  const accept = (sense: Sense, from: number, to: number) => hasCapitals(sense, atoms, from, to, shouting)
  for (let at = 0; at < atoms.form.length;) {
    const match = walk.lexicon.forms.longest(atoms, at, accept)
    if (!match) {
      at++
      continue
    }
    const sense = chooseSense(match.values, atoms, match.from, match.to, walk.lexicon, walk.told)
    if (sense && sense.basis !== 'blocked') {
      found.push({ from: match.from, to: match.to, sense })
      if (sense.entity) tell(walk.told, sense.entity.id)
    }
    at = match.to
  }
  return found
}

function tell(told: Told, id: string) {
  told.counts.set(id, (told.counts.get(id) ?? 0) + 1)
  told.last.set(id, told.counts.size)
}

/** A headline or a text in capitals, where capitals tell nothing. */
function isShouting(atoms: Atoms): boolean {
  let words = 0
  let caps = 0
  for (let i = 0; i < atoms.form.length; i++) {
    if (atoms.form[i]!.length < 2) continue
    words++
    if (atoms.allCaps[i]) caps++
  }
  return words >= 4 && caps >= 0.8 * words
}

/** Acronyms that are words when everything is in capitals. */
const WORDS = new Set('us who is it as am car'.split(' '))

function hasCapitals(sense: Sense, atoms: Atoms, from: number, to: number, shouting: boolean): boolean {
  const { capitals } = sense
  if (capitals === null) return true
  if (capitals === 'caps') {
    if (
      shouting &&
      WORDS.has(atoms.form[from]!) &&
      atoms.end[from]! - atoms.start[from]! === atoms.form[from]!.length
    )
      return false
    for (let at = from; at < to; at++) {
      if (!(
        atoms.allCaps[at] ||
        (atoms.form[at]!.length === 1 && atoms.capital[at]) ||
        /^\d/.test(atoms.form[at]!)
      ))
        return false
    }
    return true
  }
  if (to - from !== capitals.length) return atoms.capital[from]! && atoms.capital[to - 1]!
  for (let i = 0; i < capitals.length; i++) if (capitals[i] && !atoms.capital[from + i]) return false
  return true
}

/** Puts forms together: state and ministry, office and name, whose allies. In order, not overlapping. */
function joinMentions(atoms: Atoms, found: readonly Found[], walk: Walk): Mentioned[] {
  const mentions = personMentions(atoms, found, walk)
  const taken = new Uint8Array(atoms.form.length)
  for (const { from, to } of mentions) taken.fill(1, from, to)
  found.forEach((item, index) => {
    if (taken[item.from] || taken[item.to - 1]) return
    const mention = mentionOf(item, index, atoms, found, walk)
    if (!mention) return
    mentions.push(mention)
    taken.fill(1, mention.from, mention.to)
  })
  return mentions.sort((a, b) => a.from - b.from)
}

function mentionOf(
  item: Found,
  index: number,
  atoms: Atoms,
  found: readonly Found[],
  walk: Walk,
): Mentioned | null {
  const { sense, from } = item
  if (sense.basis === 'collective') return collectiveOf(item, index, atoms, found, walk)
  if (!sense.entity || sense.basis === 'person' || sense.basis === 'surname') return null
  const mention = { entity: sense.entity, state: sense.state, generic: false }
  const body = sense.state === null ? null : bodyAfter(item, index, atoms, found)
  if (body) return { ...mention, from, to: body.to, basis: body.sense.basis }
  const basis = sense.basis === 'capital' && isPlace(atoms, from) ? 'place' : sense.basis
  return { ...mention, from, to: item.to, basis }
}

const SMALL_GAP = new Set(
  'and or of to in on for with at by from that which who is are was were has have will would as'.split(' '),
)

/** The head noun that belongs to a state: "Russian officials", "Iran's foreign ministry", "U.S. forces". */
function bodyAfter(item: Found, index: number, atoms: Atoms, found: readonly Found[]): Found | null {
  const next = found[index + 1]
  if (!next || (next.sense.basis !== 'body' && next.sense.basis !== 'people')) return null
  let gap = item.to
  const possessive = atoms.form[gap] === POSSESSIVE
  if (possessive) gap++
  if (next.from === gap) return next
  const adjective = possessive || (item.sense.basis === 'demonym' && !atoms.form[item.to - 1]!.endsWith('s'))
  if (!adjective || next.from !== gap + 1) return null
  const word = atoms.form[gap]!
  return /^\p{L}{3,}$/u.test(word) && !SMALL_GAP.has(word) ? next : null
}

const PLACE_BEFORE = new Set('in at near outside around inside across'.split(' '))

function isPlace(atoms: Atoms, from: number): boolean {
  return from > 0 && PLACE_BEFORE.has(atoms.form[from - 1]!)
}

/** Ties mentions to characters and tokens; the tokens of a mention are [firstToken, lastToken), as in a Sentence. */
function toReferences(
  mentions: readonly Mentioned[],
  atoms: Atoms,
  sentence: Sentence,
  tokens: readonly Token[],
): Reference[] {
  let token = sentence.firstToken
  return mentions.map(({ from, to, entity, state, basis, generic }) => {
    const start = atoms.start[from]!
    const end = atoms.end[to - 1]!
    while (token < sentence.lastToken && tokens[token]!.end <= start) token++
    let last = token
    while (last < sentence.lastToken && tokens[last]!.start < end) last++
    return { entity, state, firstToken: token, lastToken: last, start, end, basis, generic }
  })
}
