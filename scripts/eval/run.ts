/** One evaluation: every set predicted, scored, compared with its peers, its errors sorted. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Extractor } from '@/lib/extract'
import type { Lexicon } from '@/lib/extract/lexicon'
import { goldOf, loadScorer, peersOf, SETS, type SetName } from './data'
import { errorsOf, type EvalError } from './errors'
import { extractionOf, predictionOf } from './predict'
import { comparison, figuresOf, slices } from './report'

export interface Evaluation {
  figures: Partial<Record<SetName, Record<string, number>>>
  text: string
}

/** `errorsFolder`: where the errors go, one file a kind and set; it holds sentences of the gold sets, so it lies outside the project's tree. */
export async function evaluate(
  extractor: Extractor,
  lexicon: Lexicon,
  shared: string,
  errorsFolder: string,
): Promise<Evaluation> {
  const scorer = await loadScorer(shared)
  const figures: Evaluation['figures'] = {}
  const parts: string[] = []
  mkdirSync(errorsFolder, { recursive: true })
  for (const set of SETS) {
    const gold = goldOf(shared, set)
    const errors: EvalError[] = []
    const predicted = gold.map((record) => {
      const extraction = extractionOf(extractor, record)
      const prediction = predictionOf(extraction, record.id, lexicon)
      const known = new Set(
        extraction.mentions.map(
          ({ entity }) =>
            scorer.normaliseActor(extraction.entities.find(({ id }) => id === entity)?.name ?? entity) ?? '',
        ),
      )
      for (const { id } of extraction.entities) known.add(id)
      for (const { sourceState, targetState } of extraction.statements)
        for (const state of [sourceState, targetState]) if (state !== null) known.add(state)
      errors.push(...errorsOf(record, prediction, known, scorer))
      return prediction
    })
    const scores = scorer.score(gold, predicted)
    figures[set] = figuresOf(scores)
    const rows = [
      { name: 'Entente', scores },
      ...peersOf(shared, set).map(({ name, records }) => ({ name, scores: scorer.score(gold, records) })),
    ]
    parts.push(comparison(set, rows), scorer.table(scores))
    if (gold.some((record) => record.events.some(({ event }) => event !== undefined)))
      parts.push(slices(gold, predicted, scorer, 'event'))
    if (gold.some((record) => record.events.some(({ modality }) => modality !== undefined)))
      parts.push(slices(gold, predicted, scorer, 'modality'))
    writeErrors(errorsFolder, set, errors)
    writeFileSync(
      path.join(errorsFolder, `${set}.predicted.jsonl`),
      predicted.map((record) => JSON.stringify(record)).join('\n'),
    )
  }
  return { figures, text: parts.join('\n\n') }
}

function writeErrors(folder: string, set: SetName, errors: readonly EvalError[]) {
  const kinds = [...new Set(errors.map(({ kind }) => kind))].sort()
  const text = kinds.map((kind) => {
    const own = errors.filter((error) => error.kind === kind)
    return [
      `# ${kind}: ${own.length}`,
      ...own.map(
        ({ id, text: sentence, gold, made }) =>
          `${id}\n  ${sentence.replace(/\s+/g, ' ')}\n  gold: ${gold}\n  made: ${made}`,
      ),
    ].join('\n')
  })
  writeFileSync(path.join(folder, `${set}.errors.txt`), `${text.join('\n\n')}\n`)
}
