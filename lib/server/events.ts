/** Server-sent events from an async generator; the stream ends with the generator, or when the page goes away. */

const HEARTBEAT_MS = 15_000

/** `source` gets a signal that is aborted when nobody listens any more. `event` null: the default 'message'. */
export function eventStream<T>(
  request: Request,
  source: (signal: AbortSignal) => AsyncGenerator<T>,
): Response {
  const gone = new AbortController()
  request.signal.addEventListener('abort', () => gone.abort(), { once: true })
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string): void => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(text))
      }
      // A comment now and then keeps proxies from closing a quiet stream.
      const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
      heartbeat.unref()
      send('retry: 2000\n\n')
      try {
        for await (const item of source(gone.signal)) send(`data: ${JSON.stringify(item)}\n\n`)
      } catch {
        // The store went away: the page reconnects by itself and then gets the problem.
      } finally {
        clearInterval(heartbeat)
        if (!gone.signal.aborted) controller.close()
      }
    },
    cancel() {
      gone.abort()
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
