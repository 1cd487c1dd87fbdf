/** One row of `questions/statements` (or `questions/document-statements`) → a statement with the sentence around it. */
import type { StatementAnswer } from '@/lib/model/answers'
import type { Statement } from '@/lib/model/statement'
import { number, type Rec } from '@/lib/store/records'
import { statementOf } from '@/lib/store/storedNodes'
import { documentRow, entityRow } from './rows'

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
  const { statement, verdict } = statementOf(record.s)
  const { sentenceStart: _start, sentenceEnd: _end, ...rest } = statement
  return {
    ...rest,
    source: entityRow(record.a),
    target: entityRow(record.b),
    speaker: record.k ? entityRow(record.k) : null,
    document: documentRow(record),
    passage: { id: String(record.passage), index: number(record.passageIndex) },
    sentence: sentenceOf(statement, { start: number(record.passageStart), text: String(record.passageText) }),
    verdict,
  }
}
