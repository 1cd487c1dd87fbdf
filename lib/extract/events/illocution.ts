/**
 * What is done by saying what one will or will not do: 'X will not return the prisoners' refuses, 'X will attack if …' threatens.
 * After the definitions of REJECT ("decline to …") and THREATEN in PLOVER.
 */
import type { EventType } from '@/lib/model/ontology'
import type { Mood } from '../statements/modality'
import { kidsBy } from '../syntax/tree'
import type { Candidate } from './candidate'
import type { Scene } from './scene'

const YIELDING: ReadonlySet<EventType> = new Set(['AGREE', 'AID', 'CONCEDE', 'CONSULT', 'RETREAT', 'SUPPORT'])
const HARMING: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION'])

const WILL = new Set(['will', 'would', 'wo', 'shall', "'ll", '’ll', "'d", '’d'])

/** The candidate as what it does in its mood, and the mood of that. */
export function asSpoken(
  scene: Scene,
  candidate: Candidate,
  mood: Mood,
): { candidate: Candidate; mood: Mood } {
  const verb = candidate.rule.pos === 'noun' ? candidate.carrier : candidate.trigger
  const direct = candidate.sources.every((source) => source.direct)
  if (verb < 0 || !direct || candidate.mutual || !announces(scene, verb)) return { candidate, mood }
  if (mood.modality === 'negated' && YIELDING.has(candidate.rule.event))
    return { candidate: recast(candidate, 'REJECT'), mood: { modality: 'asserted', token: mood.token } }
  if (mood.modality === 'conditional' && HARMING.has(candidate.rule.event))
    return { candidate: recast(candidate, 'THREATEN'), mood }
  return { candidate, mood }
}

/** 'will', 'would' on the verb: the doer's own announcement, not an account of what did not happen. */
function announces({ tree }: Scene, verb: number): boolean {
  return kidsBy(tree, verb, 'aux').some((aux) => WILL.has(tree.lower[aux] ?? ''))
}

function recast(candidate: Candidate, event: EventType): Candidate {
  const { rule } = candidate
  return { ...candidate, rule: { ...rule, event, mode: null, id: `${rule.pos}:${rule.lemma}:${event}` } }
}
