/** Who has been named so far, latest last: what pronouns and short descriptions choose from. */
import type { Entity } from '@/lib/model/entity'
import type { Doc, Reference } from '../doc'
import { groupEntity, kindOf } from '../events/groups'
import type { Context, Party } from './voice'

export interface Named extends Party {
  /** Document-wide index of its first token; negative for those of the title. */
  token: number
  sentence: number
  /** Words of the mention and before it: 'Foreign Minister Lavrov'. */
  words: string
  /** Past its last token. */
  end: number
  /** Subject of its clause. */
  subject: boolean
  /** Named as where something is: 'in Lebanon'. */
  place: boolean
  /** 'We' and 'I', whom no third person points to. */
  own: boolean
}

/** Where the sentence was not parsed: a name at its very front. */
const FRONT = 3

function isSubject(doc: Doc, sentence: number, { firstToken, lastToken }: Reference): boolean {
  const start = doc.sentences[sentence]?.firstToken ?? 0
  const relations = doc.parses[sentence]?.deprel
  return relations
    ? relations.slice(firstToken - start, lastToken - start).some((relation) => relation.startsWith('nsubj'))
    : firstToken - start <= FRONT
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
        end: index - context.title.length + 1,
        subject: false,
        place: false,
        own: false,
      }),
    )
  }

  add(doc: Doc, reference: Reference, sentence: number) {
    const { entity, state, firstToken, lastToken, start, end } = reference
    this.#named.push({
      entity: groupIn(doc, reference) ?? entity,
      state: state ?? (entity.kind === 'state' ? entity.id : null),
      token: firstToken,
      sentence,
      words: titled(doc.text, start, end),
      end: lastToken,
      subject: isSubject(doc, sentence, reference),
      place: /^(?:in|at|near|across|inside)$/.test(doc.tokens[firstToken - 1]?.lower ?? ''),
      own: reference.basis === 'first-person',
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

  /** Different persons named in a sentence. */
  persons(sentence: number): string[] {
    const found = this.#named.filter((named) => named.sentence === sentence && named.entity.kind === 'person')
    return [...new Set(found.map(({ entity }) => entity.id))]
  }

  /** Whom the latest such word of a sentence was found to mean. */
  pronounIn(sentence: number, word: string): Named | null {
    return this.#named.findLast((named) => named.sentence === sentence && named.words.endsWith(word)) ?? null
  }

  /** The first subject of a sentence: the next one goes on about it. */
  subjectOf(sentence: number, pass: (named: Named) => boolean): Named | null {
    return this.#named.find((named) => named.sentence === sentence && named.subject && pass(named)) ?? null
  }

  /** The first two different actors of a sentence that pass; none when it has fewer. */
  firstTwo(sentence: number, pass: (named: Named) => boolean): Named[] {
    const found: Named[] = []
    for (const named of this.#named)
      if (
        named.sentence === sentence &&
        pass(named) &&
        !found.some((one) => one.entity.id === named.entity.id)
      )
        found.push(named)
    return found.length < 2 ? [] : found.slice(0, 2)
  }

  /** Who is named at a token. */
  at(token: number): Named | null {
    return this.#named.findLast((named) => named.token <= token && token < named.end) ?? null
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
