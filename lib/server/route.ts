/** What every API route is wrapped in: guards, the rooms, JSON out, errors as problems. A route says only what it asks. */
import { checkHost, checkOrigin } from './guards'
import { house, type Rooms } from './house'
import { problemResponse } from './problem'

type Context<P> = { params: Promise<P> }
type Handler<P> = (rooms: Rooms, request: Request, params: P) => Promise<unknown>

/** A Response passes as it is; anything else is sent as JSON; undefined is 204. */
function toResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer
  if (answer === undefined) return new Response(null, { status: 204 })
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}

export function route<P = Record<string, never>>(
  handler: Handler<P>,
): (request: Request, context: Context<P>) => Promise<Response> {
  return async (request, context) => {
    try {
      checkHost(request.headers, house().environment.allowedHosts)
      checkOrigin(request.method, request.headers)
      return toResponse(await handler(await house().enter(), request, await context.params))
    } catch (error) {
      return problemResponse(error)
    }
  }
}
