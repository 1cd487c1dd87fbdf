/** Who says it, when the sentence attributes it: 'X said that …', 'according to X', 'X condemned the attack on …'. */
import { doersOf } from '../syntax/clauses'
import type { Candidate } from '../events/candidate'
import { resolveAll } from '../events/actors'
import type { Actor, Scene } from '../events/scene'
import { isFormOf, lemmaIn } from '../syntax/lemma'
import { OPERATORS, VERBS } from '../rules'
import { conjuncts, headOf, isVerb, kidsBy, kidsOf, markerOf, relOf } from '../syntax/tree'

const MAX_CLIMB = 12
const FIRST_PERSON = new Set(['i', 'we', 'us', 'my', 'our'])

/** The speaker of a candidate, or null when the document itself says it. */
export function speakerOf(scene: Scene, candidate: Candidate): Actor | null {
  const { tree } = scene
  const start = candidate.carrier >= 0 ? candidate.carrier : candidate.trigger
  for (let at = start, steps = 0; at >= 0 && steps < MAX_CLIMB; steps++) {
    const told = besides(scene, at, start)
    if (told) return told
    const head = headOf(tree, at)
    if (head < 0) return null
    const rel = relOf(tree, at)
    // What happened during a speech was not said in it.
    if ((rel === 'obl' || rel === 'nmod') && TIMES.has(markerOf(tree, at))) return null
    const author = isSpeechNoun(tree.lower[head] ?? '')
      ? resolveAll(scene, possessorsOf(scene, head), false)[0]
      : undefined
    if (author) return author
    if (isVerb(tree, head) && head !== candidate.trigger && head !== candidate.carrier) {
      const speaking = rel === 'ccomp' && isSpeech(tree.lower[head] ?? '')
      const reacting =
        rel !== 'ccomp' &&
        rel !== 'conj' &&
        rel !== 'advcl' &&
        rel !== 'nsubj' &&
        isReaction(tree.lower[head] ?? '')
      if (speaking || reacting) {
        const found = firstSpeaker(scene, doersOf(tree, head))
        if (found !== undefined) return found
      }
    }
    at = head
  }
  return null
}

const TIMES = new Set(['during', 'after', 'before', 'since', 'following', 'amid', 'until'])
const SPEECH_NOUNS = new Set(
  'announcement announcements statement statements remark remarks claim claims declaration speech comments comment assertion warning briefing report reports testimony message'.split(
    ' ',
  ),
)

function isSpeechNoun(word: string): boolean {
  return SPEECH_NOUNS.has(word)
}

function possessorsOf(scene: Scene, noun: number): number[] {
  const { tree } = scene
  return kidsOf(tree, noun)
    .filter((kid) => tree.rel[kid] === 'nmod:poss')
    .flatMap((kid) => conjuncts(tree, kid))
}

/** 'X said' behind the clause, or 'according to X' beside it. */
function besides(scene: Scene, at: number, start: number): Actor | null {
  const { tree } = scene
  for (const kid of kidsOf(tree, at)) {
    if (relOf(tree, kid) === 'parataxis' && kid !== start && isSpeech(tree.lower[kid] ?? '')) {
      const found = firstSpeaker(scene, doersOf(tree, kid))
      if (found) return found
    }
  }
  const source = kidsBy(tree, at, 'obl', 'nmod', 'advmod', 'advcl').find(
    (kid) =>
      markerOf(tree, kid) === 'according to' ||
      (tree.lower[kid] === 'according' && kidsBy(tree, kid, 'obl').length > 0),
  )
  if (source === undefined) return null
  const named = tree.lower[source] === 'according' ? kidsBy(tree, source, 'obl') : [source]
  return (
    resolveAll(
      scene,
      named.flatMap((kid) => conjuncts(tree, kid)),
      false,
    )[0] ?? null
  )
}

/** undefined: no actor found, look further up; null: first person, so the document itself. */
function firstSpeaker(scene: Scene, heads: readonly number[]): Actor | null | undefined {
  if (heads.some((head) => FIRST_PERSON.has(scene.tree.lower[head] ?? ''))) return null
  return resolveAll(scene, heads, false)[0]
}

function isSpeech(word: string): boolean {
  return isFormOf(word, OPERATORS.speech)
}

/** Verbs that pass judgement on an act: who condemns an attack vouches for it. */
function isReaction(word: string): boolean {
  const lemma = lemmaIn(word, VERBS)
  const rule = lemma === undefined ? undefined : VERBS.get(lemma)?.[0]
  return (
    isSpeech(word) ||
    (rule !== undefined && (rule.event === 'ACCUSE' || rule.event === 'SUPPORT' || rule.event === 'REJECT'))
  )
}
