/** A read as the client sees it: the caller's signal and a deadline that holds even if the host hangs. */
import { EntenteError } from '@/lib/model/errors'
import type { TextBody } from '../protocol/messages'
import type { Answer, Link, Request } from './link'

/** The host stops a read in time; this much later its silence is taken for a hang. */
const GRACE_MS = 2_000

type ReadRequest = Extract<Request, { type: 'read' }>

/** @throws EntenteError query-aborted, query-deadline and what the host answers */
export function readFrom(
  link: Link,
  request: ReadRequest,
  text: TextBody,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  if (signal?.aborted) return Promise.reject(new EntenteError('query-aborted', 'The query was stopped.'))
  return new Promise<Answer>((resolve, reject) => {
    let cancel = (): void => undefined
    const stop = (error: EntenteError): void => {
      cancel()
      reject(error)
    }
    const onAbort = (): void => stop(new EntenteError('query-aborted', 'The query was stopped.'))
    const { timeoutMs } = request
    const timer =
      timeoutMs === null
        ? undefined
        : setTimeout(() => {
            stop(new EntenteError('query-deadline', `No answer came within ${timeoutMs / 1000} s.`))
          }, timeoutMs + GRACE_MS)
    signal?.addEventListener('abort', onAbort)
    link
      .ask(request, text, (how) => {
        cancel = how
      })
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
      })
  })
}
