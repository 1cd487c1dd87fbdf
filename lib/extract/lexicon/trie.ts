/** A trie over atoms: the longest form that begins at a place is found in time proportional to its length. */
import type { Atoms } from '@/lib/extract/lexicon/atoms'

interface Node<T> {
  children: Map<string, Node<T>>
  values: T[] | null
}

export class Trie<T> {
  readonly #root: Node<T> = { children: new Map(), values: null }

  add(forms: readonly string[], value: T): void {
    let node = this.#root
    for (const form of forms) {
      let next = node.children.get(form)
      if (!next) {
        next = { children: new Map(), values: null }
        node.children.set(form, next)
      }
      node = next
    }
    if (node !== this.#root) (node.values ??= []).push(value)
  }

  /** Values of exactly these atoms. */
  get(forms: readonly string[]): readonly T[] {
    let node: Node<T> | undefined = this.#root
    for (const form of forms) node = node?.children.get(form)
    return node?.values ?? []
  }

  /**
   * The longest form at atom `from` that has values which `accept` (it may look at capitals), with where it ends.
   * An initial inside a name is stepped over: "Antony J. Blinken" finds "Antony Blinken".
   */
  longest(
    atoms: Atoms,
    from: number,
    accept: (value: T, from: number, to: number) => boolean,
  ): Match<T> | null {
    let best: Match<T> | null = null
    let node: Node<T> | undefined = this.#root
    const { form } = atoms
    for (let at = from; at < form.length; at++) {
      const next: Node<T> | undefined = node.children.get(form[at]!)
      if (!next) {
        if (at > from && form[at]!.length === 1 && atoms.capital[at]) continue
        break
      }
      node = next
      if (node.values === null) continue
      const values = node.values.filter((value) => accept(value, from, at + 1))
      if (values.length > 0) best = { values, from, to: at + 1 }
    }
    return best
  }
}

export interface Match<T> {
  values: T[]
  from: number
  to: number
}
