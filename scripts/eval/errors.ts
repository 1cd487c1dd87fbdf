/** Errors sorted by kind, so that what is learnt is the kind and not the sentence. */
import type { GoldEvent, GoldRecord, PredictedRecord, Scorer } from './data'

type ErrorKind =
  | 'missed: an end is unknown'
  | 'missed: no event between known ends'
  | 'wrong way round'
  | 'wrong sign'
  | 'wrong quad'
  | 'wrong event'
  | 'extra: text has no event'
  | 'extra'

export interface EvalError {
  kind: ErrorKind
  id: string
  text: string
  gold: string
  made: string
}

type Rule = { rule?: string; generic?: boolean }

/** Compares at the level of states, as the scorer does. `known`: normalised actors found in the text, for telling why a dyad was missed. */
export function errorsOf(
  gold: GoldRecord,
  predicted: PredictedRecord,
  known: ReadonlySet<string>,
  scorer: Scorer,
): EvalError[] {
  const dyads = gold.events.flatMap((event) => dyadsOf(event, scorer))
  const made = predicted.events.map((event) => ({
    source: scorer.normaliseActor(event.sourceState ?? event.source) ?? '',
    target: scorer.normaliseActor(event.targetState ?? event.target) ?? '',
    event,
    used: false,
  }))
  const errors: EvalError[] = []
  const report = (kind: ErrorKind, goldText: string, madeText: string) =>
    errors.push({ kind, id: gold.id, text: gold.text, gold: goldText, made: madeText })
  for (const dyad of dyads) {
    const wanted = `${dyad.source} ${dyad.label} ${dyad.target}`
    const same = made.filter(
      (m) =>
        (m.source === dyad.source && m.target === dyad.target) ||
        (dyad.reciprocal && m.source === dyad.target && m.target === dyad.source),
    )
    same.forEach((m) => (m.used = true))
    const best = same.find((m) => m.event.event === dyad.event) ?? same[0]
    if (!best) {
      const turned = made.find((m) => m.source === dyad.target && m.target === dyad.source)
      const missing = [dyad.source, dyad.target].filter((end) => !known.has(end))
      if (turned) report('wrong way round', wanted, describe(turned))
      else
        report(
          missing.length > 0 ? 'missed: an end is unknown' : 'missed: no event between known ends',
          wanted,
          missing.join(', '),
        )
      continue
    }
    if (dyad.event === undefined || best.event.event === dyad.event) continue
    const kind: ErrorKind =
      best.event.quad === dyad.quad
        ? 'wrong event'
        : best.event.quad.split('_')[1] === dyad.quad?.split('_')[1]
          ? 'wrong quad'
          : 'wrong sign'
    report(kind, wanted, describe(best))
  }
  for (const m of made)
    if (!m.used && (m.event as Rule).generic !== true)
      report(dyads.length === 0 ? 'extra: text has no event' : 'extra', '', describe(m))
  return errors
}

interface Dyad {
  source: string
  target: string
  reciprocal: boolean
  event: string | undefined
  quad: string | undefined
  label: string
}

function dyadsOf(event: GoldEvent, scorer: Scorer): Dyad[] {
  const ends = (actors: GoldEvent['source']) => [
    ...new Set(
      actors.map((actor) => scorer.normaliseActor(actor)).filter((actor): actor is string => actor !== null),
    ),
  ]
  const sources = ends(event.source)
  const targets = ends(event.target)
  const make = (source: string, target: string): Dyad => ({
    source,
    target,
    reciprocal: event.reciprocal === true,
    event: event.event,
    quad: event.quad,
    label: event.event ?? event.sign ?? '?',
  })
  if (event.reciprocal && targets.length === 0)
    return sources.flatMap((source, index) => sources.slice(index + 1).map((target) => make(source, target)))
  return sources.flatMap((source) => targets.map((target) => make(source, target)))
}

function describe(made: {
  source: string
  target: string
  event: PredictedRecord['events'][number]
}): string {
  return `${made.source} ${made.event.event} ${made.target} [${(made.event as Rule).rule ?? ''}] ${made.event.modality} "${made.event.quote}"`
}
