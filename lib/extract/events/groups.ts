/** Groups told by what they are and where they belong: 'Afghan rebels', 'protesters in Baghdad', 'the opposition'. */
import { slug } from '@/lib/model/ids'
import type { Entity } from '@/lib/model/entity'
import type { Reference } from '../doc'
import { lemmaIn } from '../lemma'
import { PEOPLE } from '../rules'
import { headOf, kidsBy, markerOf } from '../tree'
import { actorOf, type Actor, type Scene } from './scene'

export type Kind = 'organ' | 'group' | 'territory' | 'other'

/** What the head noun of a phrase makes of the state beside it. */
export function kindOf(word: string): Kind {
  if (lemmaIn(word, PEOPLE.groups) !== undefined) return 'group'
  if (lemmaIn(word, PEOPLE.organs) !== undefined) return 'organ'
  return lemmaIn(word, PEOPLE.territory) !== undefined ? 'territory' : 'other'
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
  const name = before ? `${named.trim()} ${plain}` : `${plain} in ${reference.entity.name}`
  return make(scene, name, reference.state ?? reference.entity.id, [
    Math.min(actor.first, head),
    Math.max(actor.last, head),
  ])
}

function make(scene: Scene, name: string, state: string, [first, last]: [number, number]): Actor {
  const { doc, tree } = scene
  const clean = name.replace(/\s+/g, ' ').replace(/[’']s\b/g, '')
  const entity: Entity = { id: slug(clean), kind: 'group', name: clean, shortName: clean, aliases: [] }
  const group: Reference = {
    entity,
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
  if (lemmaIn(word, PEOPLE.domestic) === undefined) return []
  const place = placeOf(scene, head) ?? onlyState(scene)
  if (!place) return []
  const inside = place.firstToken - tree.offset
  const near = Math.abs(inside - head) <= 8
  const span: [number, number] = near ? [Math.min(inside, head), Math.max(inside, head)] : [head, head]
  const name = scene.doc.tokens[tree.offset + head]?.lower ?? word
  return [make(scene, `${name} in ${place.entity.name}`, place.state ?? place.entity.id, span)]
}

function placeOf(scene: Scene, head: number): Reference | undefined {
  const { tree } = scene
  for (let at = head, steps = 0; at >= 0 && steps < 4; at = headOf(tree, at), steps++) {
    const place = kidsBy(tree, at, 'obl', 'nmod').find(
      (kid) => ['in', 'at', 'near', 'from'].includes(markerOf(tree, kid)) && isState(scene.at[kid]),
    )
    if (place !== undefined) return scene.at[place]
  }
  return undefined
}

function isState(reference: Reference | undefined): boolean {
  return reference?.entity.kind === 'state'
}

function onlyState(scene: Scene): Reference | undefined {
  const named = scene.at.filter((reference) => reference !== undefined && reference.state !== null)
  const states = new Set(named.map((reference) => reference?.state))
  return states.size === 1 ? named.find((reference) => isState(reference)) : undefined
}
