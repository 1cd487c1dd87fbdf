/** Candidates → statements: each pair of ends once a passage, with its mood, speaker, date, evidence and verbatim quote. */
import { eventDefinition } from '@/lib/model/ontology'
import { EntenteError } from '@/lib/model/errors'
import { statementId } from '@/lib/model/ids'
import type { Entity } from '@/lib/model/entity'
import type { EvidenceToken, Statement } from '@/lib/model/statement'
import { confidenceOf } from './confidence'
import { datesOf, nearestDate, type DatedSpan } from './dates'
import type { Doc } from '../doc'
import { makeScene, referencesBySentence, type Actor, type Scene } from '../events/scene'
import type { Candidate } from '../events/candidate'
import { asSpoken } from '../events/illocution'
import { matchScene } from '../events/match'
import { sameActor } from '../events/lists'
import { moodOf, type Mood } from './modality'
import { speakerOf } from './speakers'

/** In speeches and releases what is less sure than this is more often wrong than right (docs/evaluation); leads are short. */
const LEAST_TOLD = 0.5

/** Fills `statements`, in order of their quotes; `voiced`: the document speaks as somebody. Linear in the number of parsed sentences. */
export function findStatements(
  doc: Doc,
  extractor: string,
  voiced: boolean,
  known: Pick<Scene, 'nameOf' | 'homeOf'>,
): Doc {
  const bySentence = referencesBySentence(doc)
  const statements: Statement[] = []
  const entities = new Map<string, Entity>()
  const seen = new Set<string>()
  doc.sentences.forEach((_, index) => {
    const scene = makeScene(doc, index, bySentence[index] ?? [], voiced, known)
    if (!scene) return
    const candidates = matchScene(scene)
    const dates = candidates.length === 0 ? [] : datesOf(doc, scene.sentence)
    for (const found of candidates) {
      const { candidate, mood } = asSpoken(scene, found, moodUnder(scene, found))
      const told = {
        scene,
        candidate,
        mood,
        speaker: speakerOf(scene, candidate),
        date: nearestDate(dates, scene.tree.offset + candidate.trigger),
      }
      for (const [source, target] of pairs(candidate)) {
        const statement = state(told, source, target, extractor)
        if (!statement || (voiced && statement.confidence < LEAST_TOLD)) continue
        const key = keyOf(statement)
        if (seen.has(key)) continue
        seen.add(key)
        statements.push(statement)
        for (const actor of [source, target]) entities.set(actor.reference.entity.id, actor.reference.entity)
        if (told.speaker) entities.set(told.speaker.reference.entity.id, told.speaker.reference.entity)
      }
    }
  })
  return { ...doc, statements, entities: [...entities.values()] }
}

/** A rule may fix the mood of its act ('deter'), but not against a 'not' or an 'if'. */
function moodUnder(scene: Scene, candidate: Candidate): Mood {
  const mood = moodOfCandidate(scene, candidate)
  const fixed = candidate.rule.modality
  return fixed && (mood.modality === 'asserted' || mood.modality === 'hypothetical')
    ? { modality: fixed, token: -1 }
    : mood
}

const SPOKEN = new Set(['SUPPORT', 'ACCUSE', 'REQUEST', 'REJECT'])
const POLITE = new Set([
  'would',
  "'d",
  '’d',
  'like',
  'wish',
  'want',
  'may',
  'must',
  'should',
  'let',
  'allow',
  'permit',
  'take',
  'liked',
  'can',
])

/** 'We would like to thank', 'let me condemn': in the first person saying it is doing it. */
function moodOfCandidate(scene: Scene, candidate: Candidate): Mood {
  const { rule, trigger, carrier, sources } = candidate
  const mood = rule.pos === 'noun' ? moodOf(scene.tree, carrier, trigger) : moodOf(scene.tree, trigger, -1)
  const performed =
    SPOKEN.has(rule.event) && sources.every(({ reference }) => reference.basis === 'first-person')
  const polite = mood.modality === 'hypothetical' || mood.modality === 'intended'
  return performed && polite && POLITE.has(scene.tree.lower[mood.token] ?? '')
    ? { modality: 'asserted', token: mood.token }
    : mood
}

/** Ordered pairs of ends; every two of a mutual act once. */
function pairs({ sources, targets, mutual }: Candidate): [Actor, Actor][] {
  const found: [Actor, Actor][] = []
  if (mutual)
    sources.forEach((source, index) =>
      sources.slice(index + 1).forEach((target) => found.push([source, target])),
    )
  else
    for (const source of sources)
      for (const target of targets) if (!sameActor(source, target)) found.push([source, target])
  return found
}

interface Told {
  scene: Scene
  candidate: Candidate
  mood: Mood
  speaker: Actor | null
  date: DatedSpan | null
}

function state(told: Told, source: Actor, target: Actor, extractor: string): Statement | null {
  const { scene, candidate, mood, speaker, date } = told
  const { doc, sentence, tree } = scene
  const { rule } = candidate
  const passage = doc.passages[sentence.passage]
  const shown = candidate.with.filter((token) => Math.abs(token - candidate.trigger) <= 12)
  const first = Math.min(source.first, target.first, candidate.trigger, ...shown)
  const last = Math.max(source.last, target.last, candidate.trigger, ...shown)
  const start = doc.tokens[tree.offset + first]?.start
  const end = doc.tokens[tree.offset + last]?.end
  if (start === undefined || end === undefined || !passage) return null
  const definition = eventDefinition(rule.event)
  const undirected = definition.undirectedByNature || (rule.row.twoSided === true && candidate.mutual)
  const ordered =
    undirected && target.first < source.first ? { source: target, target: source } : { source, target }
  const ends = { source: ordered.source.reference.entity.id, target: ordered.target.reference.entity.id }
  return {
    id: statementId({
      document: doc.input.documentId,
      start,
      end,
      ...ends,
      event: rule.event,
      modality: mood.modality,
    }),
    passage: passage.id,
    ...ends,
    speaker: speakerId(speaker, candidate),
    sourceState: ordered.source.reference.state,
    targetState: ordered.target.reference.state,
    generic: source.reference.generic || target.reference.generic,
    event: rule.event,
    mode: rule.mode,
    quad: definition.quad,
    sign: definition.sign,
    intensity: definition.intensity,
    modality: mood.modality,
    undirected,
    on: date?.on ?? doc.input.publishedOn,
    onPrecision: date?.precision ?? (doc.input.publishedOn === null ? null : 'day'),
    onBasis: date ? 'text' : doc.input.publishedOn === null ? null : 'document',
    confidence: confidenceOf(candidate, source, target, wayBetween(candidate, source, target)),
    start,
    end,
    quote: quoteOf(doc, start, end),
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    rule: rule.id,
    evidence: evidenceOf(told, ordered.source, ordered.target),
    extractor,
  }
}

/** Tokens from end to end over the predicate; the members of a list are as near as its nearest. */
function wayBetween({ trigger, sources, targets, mutual }: Candidate, source: Actor, target: Actor): number {
  const nearest = (actors: readonly Actor[], own: Actor) => {
    const row = !mutual && actors.includes(own) ? actors : [own]
    return row.reduce((best, actor) => (wayTo(actor, trigger) < wayTo(best, trigger) ? actor : best), own)
  }
  const ends = [nearest(sources, source), nearest(targets, target)]
  return (
    Math.max(trigger, ...ends.map(({ last }) => last)) - Math.min(trigger, ...ends.map(({ first }) => first))
  )
}

const wayTo = ({ first, last }: Actor, trigger: number) =>
  Math.max(first - trigger, trigger - last, 0)

/** Who performs an act is not its reporter. */
function speakerId(speaker: Actor | null, { sources }: Candidate): string | null {
  return speaker === null ||
    sources.some((source) => sameActor(source, speaker) && source.first === speaker.first)
    ? null
    : speaker.reference.entity.id
}

/** Verbatim by construction, and checked: a quote that is not the text is an error of ours, never stored. */
function quoteOf(doc: Doc, start: number, end: number): string {
  const quote = doc.text.slice(start, end)
  if (quote.length !== end - start || quote.trim() === '')
    throw new EntenteError('evidence-mismatch', `The span ${start}–${end} does not quote the document.`)
  return quote
}

function keyOf({ passage, source, target, event, modality, undirected, speaker }: Statement): string {
  const ends = undirected && source > target ? [target, source] : [source, target]
  return [passage, ...ends, event, modality, speaker ?? ''].join('|')
}

function evidenceOf(
  { scene, candidate, mood, speaker, date }: Told,
  source: Actor,
  target: Actor,
): EvidenceToken[] {
  const { doc, tree } = scene
  const span = (first: number, last: number, role: string, arc?: string): EvidenceToken[] => {
    const start = doc.tokens[tree.offset + first]?.start
    const end = doc.tokens[tree.offset + last]?.end
    return start === undefined || end === undefined
      ? []
      : [{ start, end, text: doc.text.slice(start, end), role, ...(arc === undefined ? {} : { arc }) }]
  }
  const arcOf = (actor: Actor) => {
    const head = tree.head[actor.last] ?? -1
    return `${tree.rel[actor.last] ?? ''}←${head >= 0 ? (tree.lower[head] ?? '') : 'root'}`
  }
  return [
    ...span(source.first, source.last, 'source', arcOf(source)),
    ...span(candidate.trigger, candidate.trigger, 'trigger'),
    ...candidate.with.flatMap((token) => span(token, token, 'frame')),
    ...span(target.first, target.last, 'target', arcOf(target)),
    ...(speaker ? span(speaker.first, speaker.last, 'speaker', arcOf(speaker)) : []),
    ...(mood.token >= 0 ? span(mood.token, mood.token, 'modality') : []),
    ...(date ? span(date.first - tree.offset, date.last - 1 - tree.offset, 'time') : []),
  ]
}
