/** A set of texts that forgets the one longest not asked for. */

const CAPACITY = 500

export class RecentTexts {
  readonly #texts = new Set<string>()

  has(text: string): boolean {
    if (!this.#texts.delete(text)) return false
    this.#texts.add(text)
    return true
  }

  add(text: string): void {
    this.#texts.add(text)
    const [oldest] = this.#texts
    if (this.#texts.size > CAPACITY && oldest !== undefined) this.#texts.delete(oldest)
  }
}
