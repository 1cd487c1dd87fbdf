/** Groups told by what they are and where they belong: 'Afghan rebels', 'protesters in Baghdad', 'the opposition'. */
import { slug } from '@/lib/model/ids'
import type { Entity } from '@/lib/model/entity'
import type { Reference } from '../doc'
import { isFormOf } from '../syntax/lemma'
import { PEOPLE, SENSES } from '../rules'
import { headOf, kidsBy, markerOf, spanOf } from '../syntax/tree'
import { actorOf, POINTING, type Actor, type Scene } from './scene'

export type Kind = 'organ' | 'group' | 'territory' | 'other'

/** What the head noun of a phrase makes of the state beside it. */
export function kindOf(word: string): Kind {
  if (isFormOf(word, PEOPLE.groups)) return 'group'
  if (isFormOf(word, PEOPLE.organs)) return 'organ'
  return isFormOf(word, PEOPLE.territory) ? 'territory' : 'other'
}

/** What a phrase makes of the state beside it: 'opposition leaders' and 'rebel commanders' are of a state, not that state. */
export function kindOfPhrase(scene: Scene, head: number): Kind {
  const kind = kindOf(scene.tree.lower[head] ?? '')
  if (kind !== 'organ') return kind
  return dissentBefore(scene, head).length > 0 ? 'group' : kind
}

function dissentBefore({ tree }: Scene, head: number): number[] {
  return kidsBy(tree, head, 'compound', 'amod').filter((kid) => isFormOf(tree.lower[kid], SENSES.dissent))
}

/** 'Supporters of X' are not X. */
export function followersOf(scene: Scene, head: number, actor: Actor): Actor {
  const { entity, state } = actor.reference
  if (state === null) return actor
  return madeGroup(scene, `${scene.tree.lower[head] ?? ''} of ${entity.name}`, state, [
    Math.min(actor.first, head),
    Math.max(actor.last, head),
  ])
}

/** 'Ethnic Albanians in Serbia' belong to Serbia. */
export function minorityOf(scene: Scene, head: number, actor: Actor): Actor | null {
  const { tree } = scene
  if (actor.reference.basis !== 'demonym') return null
  const abroad = kidsBy(tree, head, 'nmod').find((kid) => ['in', 'of', 'from'].includes(markerOf(tree, kid)))
  const place =
    abroad === undefined
      ? undefined
      : scene.at
          .slice(...spanOf(tree, abroad))
          .concat(scene.at[abroad])
          .find(isState)
  const ethnic = kidsBy(tree, head, 'amod').some((kid) => tree.lower[kid] === 'ethnic')
  if (ethnic && !place) return ethnicGroup(scene, actor)
  if (!place || place.state === actor.reference.state) return null
  const name = scene.doc.text.slice(actor.reference.start, actor.reference.end)
  return madeGroup(scene, `${name} in ${place.entity.name}`, place.state ?? place.entity.id, [
    actor.first,
    actor.last,
  ])
}

/** 'Ethnic Albanians' are no state; they are of the one that the sentence is about beside theirs. */
function ethnicGroup(scene: Scene, actor: Actor): Actor {
  const { start, end, state } = actor.reference
  const counts = new Map<string, number>()
  for (const one of scene.at)
    if (one?.state && one.state !== state && one.basis !== 'pronoun')
      counts.set(one.state, (counts.get(one.state) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const home = most?.[0] ?? state ?? ''
  return madeGroup(scene, `ethnic ${scene.doc.text.slice(start, end)}`, home, [actor.first, actor.last])
}

/** 'Palestinians' who march are people of a state, not the state. */
export function citizens(scene: Scene, actor: Actor): Actor {
  const { entity, basis, state, start, end } = actor.reference
  if (entity.kind !== 'state' || (basis !== 'demonym' && basis !== 'people')) return actor
  return madeGroup(scene, scene.doc.text.slice(start, end), state ?? entity.id, [actor.first, actor.last])
}

/** The group that a head noun and its state make: a group with a state, not the state itself. */
export function groupOf(scene: Scene, head: number, actor: Actor): Actor {
  const { doc, tree } = scene
  const token = doc.tokens[tree.offset + head]
  const { reference } = actor
  if (!token) return actor
  const before = reference.start < token.start
  const named = doc.text.slice(reference.start, Math.min(reference.end, before ? token.start : reference.end))
  const plain = token.lower
  const dissent = dissentBefore(scene, head).map((kid) => tree.lower[kid] ?? '')
  const name = POINTING.has(reference.basis)
    ? `${plain} of ${reference.entity.name}`
    : before
      ? `${named.trim()} ${plain}`
      : `${[...dissent, plain].join(' ')} in ${reference.entity.name}`
  return madeGroup(scene, name, reference.state ?? reference.entity.id, [
    Math.min(actor.first, head),
    Math.max(actor.last, head),
  ])
}

/** The group called so; the same words give the same group everywhere. */
export function groupEntity(name: string): Entity {
  const clean = name.replace(/\s+/g, ' ').replace(/[’']s\b/g, '')
  return { id: slug(clean), kind: 'group', name: clean, shortName: clean, aliases: [] }
}

/** A group told by its name and its state; tokens are those of the sentence that tell of it. */
export function madeGroup(
  scene: Scene,
  name: string,
  state: string,
  [first, last]: readonly [number, number],
): Actor {
  const { doc, tree } = scene
  const group: Reference = {
    entity: groupEntity(name),
    state,
    firstToken: tree.offset + first,
    lastToken: tree.offset + last + 1,
    start: doc.tokens[tree.offset + first]?.start ?? 0,
    end: doc.tokens[tree.offset + last]?.end ?? 0,
    basis: 'group',
    generic: false,
  }
  return actorOf(scene, group, true)
}

/**
 * Protesters, rebels and the like without a country of their own belong to the place of the act, or to the only state that
 * the sentence knows.
 */
export function localGroup(scene: Scene, head: number): Actor[] {
  const { tree } = scene
  const word = tree.lower[head] ?? ''
  if (!isFormOf(word, PEOPLE.domestic)) return []
  // A speech names its own state all the time: there the place must be told.
  return strangersAt(scene, head, placeOf(scene, head) ?? (scene.voiced ? undefined : onlyState(scene)))
}

/** Those who protest at a place, whoever they are. */
export function peopleAt(scene: Scene, head: number): Actor[] {
  if (scene.tree.upos[head] === 'PRON') return []
  return strangersAt(scene, head, placeOf(scene, head) ?? onlyState(scene))
}

const STRUCK =
  /^(?:bomb|bombs|bombing|bombings|explosion|blast|attack|attacks|ambush|shooting|raid|mine|device|grenade|rocket|rockets|missile|mortar|shell|gunfire|fire|gunman|gunmen|attacker|attackers|bomber|assailants|sniper)$/

/** 'X's soldiers were killed by a bomb near A': those who laid it are in the state of A, and no more is known of them. */
export function attackersAt(scene: Scene, verb: number): Actor[] {
  const { tree } = scene
  const means = kidsBy(tree, verb, 'obl').find(
    (kid) => ['by', 'in'].includes(markerOf(tree, kid)) && STRUCK.test(tree.lower[kid] ?? ''),
  )
  if (means === undefined || scene.voiced) return []
  const place = placeOf(scene, means) ?? placeOf(scene, verb)
  if (!place) return []
  const inside = place.firstToken - tree.offset
  return [
    madeGroup(scene, `attackers in ${place.entity.name}`, place.state ?? place.entity.id, [
      Math.min(means, inside),
      Math.max(means, inside),
    ]),
  ]
}

function strangersAt(scene: Scene, head: number, place: Reference | undefined): Actor[] {
  if (!place) return []
  const { tree } = scene
  const inside = place.firstToken - tree.offset
  const near = Math.abs(inside - head) <= 8
  const span: [number, number] = near ? [Math.min(inside, head), Math.max(inside, head)] : [head, head]
  const name = tree.lower[head] ?? ''
  const state = place.state ?? place.entity.id
  return [madeGroup(scene, `${name} in ${scene.nameOf(state)}`, state, span)]
}

/** 'took to the streets of X', 'blocked roads in X'. */
const STREETS = new Set(['street', 'streets', 'square', 'road', 'roads', 'avenue', 'avenues'])

function placeOf(scene: Scene, head: number): Reference | undefined {
  const { tree } = scene
  for (let at = head, steps = 0; at >= 0 && steps < 4; at = headOf(tree, at), steps++) {
    for (const kid of [...kidsBy(tree, at, 'obl', 'nmod'), ...streetsOf(scene, at)]) {
      const street = STREETS.has(tree.lower[kid] ?? '')
      if (
        !street &&
        ![
          'in',
          'at',
          'near',
          'from',
          'outside',
          'inside',
          'through',
          'across',
          'around',
          'throughout',
        ].includes(markerOf(tree, kid))
      )
        continue
      // 'in defiance of X' is no place.
      if (!street && !isState(scene.at[kid]) && kindOf(tree.lower[kid] ?? '') !== 'territory') continue
      const [first, last] = spanOf(tree, kid)
      // 'outside the X embassy in Y' is in Y.
      const place = scene.at.slice(first, last + 1).find((one) => isState(one) && one?.basis !== 'body')
      if (place) return place
    }
  }
  return undefined
}

/** What a verb does may be done to a street. */
function streetsOf({ tree }: Scene, at: number): number[] {
  return kidsBy(tree, at, 'obj').filter((kid) => STREETS.has(tree.lower[kid] ?? ''))
}

function isState(reference: Reference | undefined): boolean {
  return reference?.entity.kind === 'state'
}

export function onlyState(scene: Scene): Reference | undefined {
  const named = scene.at.filter((reference) => reference !== undefined && reference.state !== null)
  const states = new Set(named.map((reference) => reference?.state))
  return states.size === 1 ? (named.find((reference) => isState(reference)) ?? named[0]) : undefined
}
