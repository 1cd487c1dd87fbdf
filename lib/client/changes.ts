/** The stream of the store's generation: the page learns that something was loaded, deleted or marked, wherever it happened. */

/** Calls back with every generation the server announces. Returns what ends it. The browser reconnects by itself. */
export function watchGeneration(onGeneration: (generation: number) => void): () => void {
  if (typeof EventSource === 'undefined') return () => undefined
  const source = new EventSource('/api/changes')
  const read = (event: MessageEvent<unknown>) => {
    const generation = generationOf(event.data)
    if (generation !== null) onGeneration(generation)
  }
  source.addEventListener('message', read)
  source.addEventListener('generation', read as EventListener)
  return () => source.close()
}

/** `12` or `{"generation":12}`; null for anything else. */
function generationOf(data: unknown): number | null {
  if (typeof data !== 'string') return null
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value === 'number') return value
    if (typeof value === 'object' && value !== null && 'generation' in value) {
      return typeof value.generation === 'number' ? value.generation : null
    }
  } catch {
    return null
  }
  return null
}
