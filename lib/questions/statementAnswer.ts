/** One row of `questions/statements` (or `questions/document-statements`) → a statement with the sentence around it. */
import type { StatementAnswer } from '@/lib/model/answers'
import { statementSchema, type EvidenceToken, type Statement } from '@/lib/model/statement'
import { asNode, number, type Rec } from '@/lib/store/records'
import { documentRow, entityRow } from './rows'

/** Properties that are null are not kept by either engine. */
const NULLABLE = {
  mode: null,
  on: null,
  onPrecision: null,
  onBasis: null,
  sourceState: null,
  targetState: null,
}
const storedSchema = statementSchema.omit({ passage: true, source: true, target: true, speaker: true })

/** The words before and after the quote, cut from the passage; a sentence never leaves its passage. */
function sentenceOf(
  {
    start,
    end,
    sentenceStart,
    sentenceEnd,
  }: Pick<Statement, 'start' | 'end' | 'sentenceStart' | 'sentenceEnd'>,
  passage: { start: number; text: string },
): StatementAnswer['sentence'] {
  const slice = (from: number, to: number): string =>
    passage.text.slice(from - passage.start, to - passage.start)
  const first = Math.max(sentenceStart, passage.start)
  const last = Math.min(sentenceEnd, passage.start + passage.text.length)
  return { start: first, end: last, before: slice(first, start), after: slice(end, last) }
}

export function statementAnswer(record: Rec): StatementAnswer {
  const { verdict, evidence, ...properties } = asNode(record.s).properties
  const stored = storedSchema.parse({
    ...NULLABLE,
    ...properties,
    evidence: JSON.parse(String(evidence)) as EvidenceToken[],
  })
  const { sentenceStart: _start, sentenceEnd: _end, ...rest } = stored
  return {
    ...rest,
    source: entityRow(record.a),
    target: entityRow(record.b),
    speaker: record.k ? entityRow(record.k) : null,
    document: documentRow(record),
    passage: { id: String(record.passage), index: number(record.passageIndex) },
    sentence: sentenceOf(stored, { start: number(record.passageStart), text: String(record.passageText) }),
    verdict: verdict === 'wrong' ? 'wrong' : null,
  }
}
