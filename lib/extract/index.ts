/**
 * Plain text → statements: who did what to whom, how sure, by whose word, and the verbatim span that says so.
 *
 * The whole room is one chain of stages, each a function `Doc → Doc` over an immutable text; nothing here reads a file, a clock
 * or a random number, so the same document gives the same statements on every machine.
 *
 *   segment/ → mentions/ → candidates → parse/ → references/ → events/ (over syntax/, by rules/) → statements/
 *
 * lexicon/ holds the actors, rules/ the words that tell of acts, both as data.
 */
import type { Extraction, ExtractionInput } from '@/lib/model/statement'
import type { Parser } from './doc'
import type { Lexicon } from './lexicon'
import { findMentions } from './mentions'
import { chooseAndParse } from './candidates'
import { findOffices } from './statements/offices'
import { findReferences } from './references'
import { contextOf, houseAt } from './references/context'
import { segment } from './segment'
import { findStatements } from './statements'
import { toExtraction } from './statements/result'
import { EXTRACTOR_VERSION } from './version'

export interface Extractor {
  /** Reads one document. Never throws on odd text: what cannot be read simply yields no statements. Linear in its length. */
  extract(input: ExtractionInput): Extraction
  /** Names the version of rules, recorded on every statement. */
  extractor: string
}

export type Stage = 'segmentation' | 'mentions' | 'parsing' | 'references' | 'rules'

/** Runs one stage and returns what it returns; for whoever wants to know what each costs. */
export type Watch = <T>(stage: Stage, run: () => T) => T

interface Parts {
  parser: Parser
  lexicon: Lexicon
  watch?: Watch
}

/** Joins the two data-driven parts (a parser over its weights, a lexicon of actors) with the stages. Make it once, use it for all documents. */
export function createExtractor({ parser, lexicon, watch = (_stage, run) => run() }: Parts): Extractor {
  const extractor = EXTRACTOR_VERSION
  const known = {
    nameOf: (state: string) => lexicon.entities.get(state)?.name ?? state,
    homeOf: (group: string) => lexicon.homeOf.get(group) ?? null,
  }
  return {
    extractor,
    extract(input) {
      const segmented = watch('segmentation', () => segment(input))
      const mentioned = watch('mentions', () => findMentions(segmented, lexicon))
      const context = watch('references', () => contextOf(mentioned, lexicon))
      const parsed = watch('parsing', () =>
        chooseAndParse(mentioned, parser, {
          voiced: context.house !== null,
          weAt: (at) => houseAt(context, at)?.entity.id ?? null,
          titled: context.title.some(({ entity }) => entity.id !== context.house?.entity.id),
        }),
      )
      const referred = watch('references', () => findReferences(parsed, context))
      return watch('rules', () => {
        const told = findStatements(referred, extractor, context.house !== null, known)
        return toExtraction(findOffices(told), extractor, lexicon)
      })
    },
  }
}
