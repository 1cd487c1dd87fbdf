/** Text that is written piece by piece, as a download. */

/** Pulls a piece only when the reader wants more; stops the source when the reader goes away. */
export function textStream(
  source: AsyncGenerator<string>,
  { type, fileName }: { type: string; fileName: string },
): Response {
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await source.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await source.return(undefined)
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
