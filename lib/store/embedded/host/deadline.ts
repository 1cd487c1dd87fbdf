/** Gives a request up at its deadline or when its client does not want it any more. */
import { EntenteError } from '@/lib/model/errors'

function deadlineError(timeoutMs: number): EntenteError {
  return new EntenteError(
    'query-deadline',
    `The query was stopped at its deadline of ${timeoutMs / 1000} s.`,
    {
      remedy: 'Ask for less: fewer hops, a filter, a LIMIT.',
    },
  )
}

function abortedError(): EntenteError {
  return new EntenteError('query-aborted', 'The query was stopped.')
}

/**
 * `work`, or an error as soon as the deadline has passed or the signal says stop; `giveUp` is called then.
 * @throws EntenteError query-deadline, query-aborted
 */
export function within<T>(
  work: Promise<T>,
  limits: { timeoutMs: number | null; signal: AbortSignal },
  giveUp: (error: EntenteError) => void = () => undefined,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (error: EntenteError): void => {
      settle()
      giveUp(error)
      reject(error)
    }
    const onAbort = (): void => stop(abortedError())
    const { timeoutMs, signal } = limits
    const timer = timeoutMs === null ? undefined : setTimeout(() => stop(deadlineError(timeoutMs)), timeoutMs)
    const settle = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort)
    work.then(resolve, reject).finally(settle)
  })
}
