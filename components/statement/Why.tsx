import type { StatementAnswer } from '@/lib/model/answers'

/** Why a statement was read: the rule, and the tokens it rests on with their parts. Folded until asked for. */
export function Why({
  statement,
}: {
  statement: Pick<StatementAnswer, 'rule' | 'evidence' | 'confidence' | 'extractor'>
}) {
  return (
    <details className="text-xs text-ink-2">
      <summary className="w-fit cursor-pointer font-medium text-ink-2 hover:text-ink">
        Why <span className="nums font-normal text-ink-3">confidence {statement.confidence.toFixed(2)}</span>
      </summary>
      <dl className="mt-2 grid grid-cols-[72px_minmax(0,1fr)] gap-x-2 gap-y-1">
        <dt className="text-ink-3">Rule</dt>
        <dd className="font-mono text-2xs break-words">{statement.rule}</dd>
        {statement.evidence.map((token) => (
          <div key={`${token.role}-${token.start}-${token.arc ?? ''}`} className="contents">
            <dt className="text-ink-3">{token.role}</dt>
            <dd className="min-w-0 break-words">
              {token.text}
              {token.arc !== undefined && (
                <span className="ml-2 font-mono text-2xs text-ink-3">{token.arc}</span>
              )}
            </dd>
          </div>
        ))}
        <dt className="text-ink-3">Read by</dt>
        <dd className="font-mono text-2xs">{statement.extractor}</dd>
      </dl>
    </details>
  )
}
