/**
 * Mentions: every span that names an actor, found by walking the lexicon's trie over the sentence, longest form first, then
 * by the patterns around it (a ministry of a state, an office and a name, the allies of a state).
 */
import { atomize, type Atoms } from '@/lib/extract/lexicon/atoms'
import { chooseSense, contextualSense, isPlace } from '@/lib/extract/mentions/ambiguous'
import { bodyAfter, bodyOf } from '@/lib/extract/mentions/bodies'
import { coinedMentions } from '@/lib/extract/mentions/coined'
import { collectiveOf } from '@/lib/extract/mentions/collectives'
import type { Doc, Reference, Sentence } from '@/lib/extract/doc'
import type { Found, Mentioned, Told, Walk } from '@/lib/extract/mentions/found'
import type { Lexicon, Sense } from '@/lib/extract/lexicon'
import { ownerOf } from '@/lib/extract/mentions/owner'
import { personMentions } from '@/lib/extract/mentions/people'
import { strangersByGivenName } from '@/lib/extract/mentions/strangers'
import type { Entity } from '@/lib/model/entity'

/** Fills `references`, in order and not overlapping. */
export function findMentions(doc: Doc, lexicon: Lexicon): Doc {
  let owner: Entity | null | undefined
  const walk: Walk = {
    lexicon,
    doc,
    date: doc.input.publishedOn,
    told: { counts: new Map(), last: new Map() },
    bySurname: new Map(),
    byName: new Map(),
    coined: new Map(),
    republic: null,
    token: 0,
    owner: () => (owner === undefined ? (owner = ownerOf(doc.input, lexicon)) : owner),
  }
  const references: Reference[] = []
  for (const sentence of doc.sentences) {
    for (let start = sentence.start; start < sentence.end;) {
      const end = windowEnd(doc.text, start, sentence.end)
      for (const mention of mentionsIn(sentence, start, end, walk)) references.push(mention)
      start = end
    }
  }
  return { ...doc, references }
}

/** No sentence is longer: what has no full stop for pages is read in windows, so that time stays linear in its length. */
const WINDOW = 6000

/** End of the window that begins at `start`: at a space if there is one in its last part. */
function windowEnd(text: string, start: number, end: number): number {
  if (end - start <= WINDOW) return end
  const space = text.lastIndexOf(' ', start + WINDOW)
  return space > start + WINDOW / 2 ? space : start + WINDOW
}

function mentionsIn(sentence: Sentence, start: number, end: number, walk: Walk): Reference[] {
  const atoms = atomize(walk.doc.text, start, end)
  const found = walkForms(atoms, walk)
  const mentioned = joinMentions(atoms, found, walk)
  return toReferences(mentioned, atoms, sentence, walk)
}

/** The longest forms, left to right. */
function walkForms(atoms: Atoms, walk: Walk): Found[] {
  const found: Found[] = []
  const shouting = isShouting(atoms)
  const accept = (sense: Sense, from: number, to: number) => hasCapitals(sense, atoms, from, to, shouting)
  for (let at = 0; at < atoms.form.length;) {
    const match = walk.lexicon.forms.longest(atoms, at, accept)
    if (!match) {
      const sense = contextualSense(atoms, at, walk)
      if (sense) found.push({ from: at, to: at + 1, sense })
      at++
      continue
    }
    const sense = chooseSense(
      match.values,
      atoms,
      match.from,
      match.to,
      walk.lexicon,
      walk.told,
      walk.owner(),
    )
    if (sense) {
      found.push({ from: match.from, to: match.to, sense })
      if (sense.entity) tell(walk.told, sense.entity.id)
      if (sense.basis === 'name' && sense.state && atoms.form.indexOf('republic', match.from) < match.to) {
        if (atoms.form.indexOf('republic', match.from) >= 0) walk.republic = sense
      }
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

/** Puts forms together: office and name, state and ministry, whose allies; then what no form names. In order, not overlapping. */
function joinMentions(atoms: Atoms, found: readonly Found[], walk: Walk): Mentioned[] {
  const taken = new Uint8Array(atoms.form.length)
  const mentions: Mentioned[] = []
  const take = (mention: Mentioned | null) => {
    if (!mention || taken[mention.from] || taken[mention.to - 1]) return
    mentions.push(mention)
    taken.fill(1, mention.from, mention.to)
  }
  for (const mention of personMentions(atoms, found, walk)) take(mention)
  found.forEach((item, index) => {
    if (item.sense.basis === 'collective') take(collectiveOf(item, index, atoms, found, walk))
    else take(bodyOf(index, atoms, found))
  })
  found.forEach((item, index) => {
    if (!taken[item.from] && !taken[item.to - 1]) take(mentionOf(item, index, atoms, found, walk, taken))
  })
  for (const { from, to, sense } of found) if (sense.basis === 'blocked') taken.fill(1, from, to)
  for (const mention of coinedMentions(atoms, found, [...mentions], taken, walk)) take(mention)
  for (const mention of strangersByGivenName(atoms, taken, walk)) take(mention)
  return mentions.sort((a, b) => a.from - b.from)
}

function mentionOf(
  item: Found,
  index: number,
  atoms: Atoms,
  found: readonly Found[],
  walk: Walk,
  taken: Uint8Array,
): Mentioned | null {
  const { sense, from, to } = item
  if (!sense.entity || sense.basis === 'person' || sense.basis === 'surname') return null
  if (isOtherName(item, atoms, walk)) return null
  const mention = {
    entity: sense.entity,
    state: sense.state,
    generic: walk.lexicon.generic.has(sense.entity.id),
  }
  const body = bodyAfter(item, index, atoms, found)
  if (body && !taken[body.to - 1]) return { ...mention, from, to: body.to, basis: body.sense.basis }
  const basis =
    (sense.basis === 'capital' || sense.basis === 'city') && isPlace(atoms, from) ? 'place' : sense.basis
  return { ...mention, from, to, basis }
}

/** "Paris Agreement", "Minsk process", "Korea Strait": a treaty or a place that is called after the actor. */
function isOtherName(item: Found, atoms: Atoms, walk: Walk): boolean {
  const next = atoms.form[item.to]
  if (next === undefined) return false
  const { basis } = item.sense
  if (basis === 'demonym' && isLanguage(item, atoms)) return true
  if (isGivenName(item, atoms, walk)) return true
  if (basis === 'city' && isSurname(item, atoms, walk)) return true
  if ((basis === 'capital' || basis === 'city') && walk.lexicon.treatyHeads.has(next)) return true
  if (isLaw(item, atoms)) return true
  return basis !== 'metonym' && atoms.capital[item.to]! && walk.lexicon.placeHeads.has(next)
}

const LONGEST_LAW = 8
const IN_LAWS = new Set(['of', 'and', 'for', 'the', 'to', 'in', '-'])

/** "Ukraine Lend-Lease Act", "Uyghur Forced Labor Prevention Act": a law is no party. */
function isLaw(item: Found, atoms: Atoms): boolean {
  for (let at = item.to; at < Math.min(atoms.form.length, item.to + LONGEST_LAW); at++) {
    if (!atoms.capital[at] && !IN_LAWS.has(atoms.form[at]!)) return false
    if (atoms.capital[at] && /^acts?$/.test(atoms.form[at]!)) return true
  }
  return false
}

/** "spoke in French". */
function isLanguage(item: Found, atoms: Atoms): boolean {
  if (item.from === 0 || !/^(?:in|into)$/.test(atoms.form[item.from - 1]!)) return false
  const next = atoms.form[item.to]
  return next === undefined || !/^\p{L}/u.test(next) || next === 'and' || next === 'or'
}

/** "Sofia Sapega", "Jordan Smith": the first word of a person's name. */
function isGivenName(item: Found, atoms: Atoms, walk: Walk): boolean {
  const { form, capital, allCaps, hyphen } = atoms
  if (item.to - item.from !== 1 || !walk.lexicon.givenNames.has(form[item.from]!)) return false
  if (!capital[item.to] || allCaps[item.to] || hyphen[item.to] || form[item.to]!.length < 3) return false
  return (
    !walk.lexicon.organisationHeads.has(form[item.to]!) &&
    walk.lexicon.forms.get([form[item.to]!]).length === 0
  )
}

/** "Osman Kavala", "Ricardo Lagos": a town's name that stands behind a given name is somebody's. */
function isSurname(item: Found, atoms: Atoms, walk: Walk): boolean {
  const before = item.from - 1
  return before >= 0 && atoms.capital[before]! && walk.lexicon.givenNames.has(atoms.form[before]!)
}

/** Ties mentions to characters and tokens; the tokens of a mention are [firstToken, lastToken), as in a Sentence. */
function toReferences(
  mentions: readonly Mentioned[],
  atoms: Atoms,
  sentence: Sentence,
  walk: Walk,
): Reference[] {
  const { tokens } = walk.doc
  walk.token = Math.max(walk.token, sentence.firstToken)
  return mentions.map(({ from, to, entity, state, basis, generic }) => {
    const start = atoms.start[from]!
    const end = atoms.end[to - 1]!
    while (walk.token < sentence.lastToken && tokens[walk.token]!.end <= start) walk.token++
    let last = walk.token
    while (last < sentence.lastToken && tokens[last]!.start < end) last++
    return { entity, state, firstToken: walk.token, lastToken: last, start, end, basis, generic }
  })
}
