/** Work on several items at once, results in the order of the items. */

/** `width` items are in work at most. A failure of `work` is thrown where its result would have stood. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const pending: Promise<R>[] = []
  for await (const item of items) {
    const result = work(item)
    // It is awaited below; until then its failure must not count as unhandled.
    result.catch(() => undefined)
    pending.push(result)
    if (pending.length >= width) yield await (pending.shift() as Promise<R>)
  }
  for (const result of pending) yield await result
}
