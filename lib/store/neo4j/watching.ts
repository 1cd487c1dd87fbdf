/** Who wants to hear of new generations. Neo4j tells nobody, so it is asked: one question at a time for all listeners. */

const ASK_EVERY_MS = 500

type Listener = (generation: number) => void

export class GenerationWatch {
  readonly #ask: () => Promise<number>
  readonly #listeners = new Set<Listener>()
  #seen: number | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(ask: () => Promise<number>) {
    this.#ask = ask
  }

  /** What somebody was told anyway: only later ones are news. */
  saw(generation: number): void {
    this.#seen = Math.max(this.#seen ?? 0, generation)
  }

  watch(listener: Listener): () => void {
    // A wrapper of its own, so that one function may listen twice.
    const own: Listener = (generation) => listener(generation)
    this.#listeners.add(own)
    this.#next(0)
    return () => {
      this.#listeners.delete(own)
    }
  }

  close(): void {
    this.#listeners.clear()
    if (this.#timer) clearTimeout(this.#timer)
  }

  #next(afterMs: number): void {
    if (this.#timer || this.#listeners.size === 0) return
    this.#timer = setTimeout(() => void this.#look(), afterMs).unref()
  }

  async #look(): Promise<void> {
    // A server that is away now is asked again later; whoever reads from it hears that it is away.
    const generation = await this.#ask().catch(() => null)
    const before = this.#seen
    if (generation !== null) this.saw(generation)
    if (generation !== null && before !== null && generation > before)
      for (const listener of this.#listeners) listener(generation)
    this.#timer = null
    this.#next(ASK_EVERY_MS)
  }
}
