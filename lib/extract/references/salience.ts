/** Who has been named so far, latest last: what pronouns and short descriptions choose from. */
import type { Entity } from '@/lib/model/entity'
import type { Doc, Reference } from '../doc'
import { groupEntity, kindOf } from '../events/groups'
import type { Context, Party } from './context'

export interface Named extends Party {
  /** Document-wide index of its first token; negative for those of the title. */
  token: number
  sentence: number
  /** Words of the mention and before it: 'Foreign Minister Lavrov'. */
  words: string
}

/** The mention with the capitalised words right before it: 'Foreign Minister Lavrov'. */
function titled(text: string, start: number, end: number): string {
  const before = /(?:(?:\p{Lu}[\p{L}.-]*|of|for) )*$/u.exec(text.slice(Math.max(0, start - 60), start))
  return `${before?.[0] ?? ''}${text.slice(start, end)}`
}

/** 'Fijian rebels … they': the pronoun means the group, not the state it is of. */
function groupIn(doc: Doc, { entity, basis, lastToken, start, end }: Reference): Entity | null {
  const head = doc.tokens[lastToken - 1]?.lower ?? ''
  if (entity.kind !== 'state' || basis !== 'people' || kindOf(head) !== 'group') return null
  return groupEntity(doc.text.slice(start, end))
}

export class Salience {
  readonly #named: Named[] = []
  readonly #context: Context

  constructor(context: Context) {
    this.#context = context
    context.title.forEach((reference, index) =>
      this.#named.push({
        entity: reference.entity,
        state: reference.state ?? (reference.entity.kind === 'state' ? reference.entity.id : null),
        token: index - context.title.length,
        sentence: -1,
        words: titled(context.titleText, reference.start, reference.end),
      }),
    )
  }

  add(doc: Doc, reference: Reference, sentence: number) {
    const { entity, state, firstToken, start, end } = reference
    this.#named.push({
      entity: groupIn(doc, reference) ?? entity,
      state: state ?? (entity.kind === 'state' ? entity.id : null),
      token: firstToken,
      sentence,
      words: titled(doc.text, start, end),
    })
    if (this.#named.length > 400) this.#named.splice(0, 200)
  }

  /** The latest before a token that passes, at most `reach` sentences back (the title is always within reach). */
  latest(before: number, sentence: number, reach: number, pass: (named: Named) => boolean): Named | null {
    for (let i = this.#named.length - 1; i >= 0; i--) {
      const named = this.#named[i]
      if (!named || named.token >= before) continue
      if (named.sentence >= 0 && sentence - named.sentence > reach) continue
      if (pass(named)) return named
    }
    return null
  }

  /** The first named in the nearest sentence within reach that has one: what a sentence is about stands at its front. */
  topic(before: number, sentence: number, reach: number, pass: (named: Named) => boolean): Named | null {
    for (let back = 0; back <= reach; back++) {
      const found = this.#named.find(
        (named) => named.sentence === sentence - back && named.token < before && pass(named),
      )
      if (found) return found
    }
    return this.#named.find((named) => named.sentence < 0 && pass(named)) ?? null
  }

  /** Who opens the sentence before: 'It' goes on about no one else. */
  opener(doc: Doc, before: number, sentence: number, pass: (named: Named) => boolean): Named | null {
    const found = this.topic(before, sentence, 1, pass)
    const start = doc.sentences[sentence - 1]?.firstToken ?? 0
    return found && found.sentence >= 0 && found.token - start <= 6 ? found : null
  }

  /** The two latest different actors that pass. */
  lastTwo(before: number, sentence: number, reach: number, pass: (named: Named) => boolean): Named[] {
    const found: Named[] = []
    for (let i = this.#named.length - 1; i >= 0 && found.length < 2; i--) {
      const named = this.#named[i]
      if (!named || named.token >= before || !pass(named)) continue
      if (named.sentence >= 0 && sentence - named.sentence > reach) continue
      if (!found.some((known) => known.entity.id === named.entity.id)) found.unshift(named)
    }
    // Told together, not merely one after the other.
    const [first, second] = found
    return first && second && first.sentence === second.sentence ? found : []
  }

  get context(): Context {
    return this.#context
  }
}
