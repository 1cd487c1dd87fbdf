import type { StatementAnswer } from '@/lib/model/answers'

/** The quote in its sentence, highlighted by sign and modality. Text only: never HTML from data. */
export function Quote({
  statement,
}: {
  statement: Pick<StatementAnswer, 'quote' | 'sentence' | 'sign' | 'modality'>
}) {
  return (
    <p className="text-sm text-ink-2">
      {statement.sentence.before}
      <mark className="mark" data-sign={statement.sign} data-modality={statement.modality}>
        {statement.quote}
      </mark>
      {statement.sentence.after}
    </p>
  )
}
