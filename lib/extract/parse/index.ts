/** Tagger and dependency parser of English: `loadParser(bytes of weights.bin)` makes the Parser the stages use. */
import type { Parse, Parser } from '@/lib/extract/doc'
import { ArcEagerParser } from '@/lib/extract/parse/arcEager'
import { mix } from '@/lib/extract/parse/hash'
import { readLexicon } from '@/lib/extract/parse/knowledge'
import { FIELD, MAX_WORDS, STRIDE, clearArcs, createState, type ParseState } from '@/lib/extract/parse/state'
import { ClassTable, MoveTable } from '@/lib/extract/parse/tables'
import { Tagger } from '@/lib/extract/parse/tagger'
import { decodeSorted, readWeights, signed, type Weights } from '@/lib/extract/parse/weights'

/** Where the weights lie, from the project's root. Whoever does I/O reads the file; this folder takes its bytes. */
export const WEIGHTS_PATH = 'lib/extract/parse/weights.bin'

export function labelHash(label: number): number {
  return mix(label + 60_000)
}

/** Builds a parser from the bytes of weights.bin. Throws an EntenteError when they are not such a file. */
export function loadParser(bytes: Uint8Array): Parser {
  return new WindowParser(readWeights(bytes))
}

/** The tagger alone. */
export function loadTagger(bytes: Uint8Array): Tagger {
  return makeTagger(readWeights(bytes))
}

function makeTagger(weights: Weights): Tagger {
  const { tags, margins } = weights.header
  return new Tagger(tags.length, readClassTable(weights, 'tags'), readLexicon(weights), margins.tags)
}

function readClassTable({ header, section }: Weights, name: 'labels' | 'tags'): ClassTable {
  return new ClassTable(
    header.bits[name],
    decodeSorted(section(`${name}.keys`)),
    section(`${name}.lengths`),
    section(`${name}.classes`),
    signed(section(`${name}.weights`)),
  )
}

/** Parses windows of at most MAX_WORDS words, so that arrays are fixed and time is linear. */
class WindowParser implements Parser {
  private readonly tagger: Tagger
  private readonly arcs: ArcEagerParser
  private readonly state: ParseState
  private readonly upos: string[]
  private readonly xpos: string[]
  private readonly labels: string[]
  private readonly punctuationTag: Uint8Array
  private readonly verbTag: Uint8Array
  private readonly noun: number
  private readonly nouns: number
  private readonly isPunctuation = new Uint8Array(MAX_WORDS + 2)
  private readonly isVerb = new Uint8Array(MAX_WORDS + 2)

  constructor(weights: Weights) {
    const { header, section } = weights
    this.labels = header.labels
    this.upos = header.tags.map((tag) => tag.slice(0, tag.indexOf('|')))
    this.xpos = header.tags.map((tag) => tag.slice(tag.indexOf('|') + 1))
    this.punctuationTag = Uint8Array.from(this.upos, (upos) => Number(upos === 'PUNCT'))
    this.verbTag = Uint8Array.from(this.upos, (upos) => Number(upos === 'VERB' || upos === 'AUX'))
    this.noun = header.tags.indexOf('NOUN|NN')
    this.nouns = header.tags.indexOf('NOUN|NNS')
    this.state = createState(Int32Array.from(header.labels, (_, label) => labelHash(label)))
    this.tagger = makeTagger(weights)
    this.arcs = new ArcEagerParser(
      this.state,
      new MoveTable(header.bits.moves, decodeSorted(section('moves.keys')), signed(section('moves.weights'))),
      readClassTable(weights, 'labels'),
      {
        count: header.labels.length,
        root: header.labels.indexOf('root'),
        punctuation: header.labels.indexOf('punct'),
      },
      header.margins,
    )
  }

  parse(words: readonly string[]): Parse {
    const count = words.length
    const parse: Parse = {
      upos: new Array<string>(count),
      xpos: new Array<string>(count),
      head: count <= 32_767 ? new Int16Array(count) : new Array<number>(count),
      deprel: new Array<string>(count),
    }
    let root = -1
    for (let from = 0; from < count;) {
      const to = windowEnd(words, from)
      const windowRoot = this.parseWindow(words, from, to, parse)
      if (root < 0) root = windowRoot
      else {
        parse.head[windowRoot] = root
        parse.deprel[windowRoot] = 'parataxis'
      }
      from = to
    }
    return parse
  }

  /** Two slips that news shows often: 'gunmen' taken for a participle, and 'bid' behind a possessor ('X's bid to join'). */
  private mendTags(words: readonly string[], from: number, count: number): void {
    const { tags } = this.tagger
    for (let i = 0; i < count; i++) {
      if (this.verbTag[tags[i]!] === 0) continue
      const word = words[from + i]!
      if (word.length > 5 && word.endsWith('men')) tags[i] = this.nouns
      else if (
        words[from + i + 1] === 'to' &&
        i > 0 &&
        this.xpos[tags[i - 1]!] === 'POS' &&
        !word.endsWith('ing')
      )
        tags[i] = this.noun
    }
  }

  /** Parses words[from, to) into `parse` and returns the index of its root, whose head is −1. */
  private parseWindow(words: readonly string[], from: number, to: number, parse: Parse): number {
    const { tagger, state, isPunctuation, isVerb } = this
    const { records } = state
    const { word, fineOrShape, coarseOrShape, suffix } = tagger.columns
    const count = to - from
    tagger.tag(words, from, to)
    this.mendTags(words, from, count)
    for (let i = 0; i < count; i++) {
      const type = tagger.types[i]!
      const tag = tagger.tags[i]!
      const at = (i + 1) * STRIDE
      records[at + FIELD.word] = word[type]!
      records[at + FIELD.tag] = tagger.hashes[tag]!
      records[at + FIELD.fine] = fineOrShape[type]!
      records[at + FIELD.coarse] = coarseOrShape[type]!
      records[at + FIELD.suffix] = suffix[type]!
      isPunctuation[i + 1] = this.punctuationTag[tag]!
      isVerb[i + 1] = this.verbTag[tag]!
    }
    clearArcs(state, count)
    this.arcs.parse(count, isPunctuation, isVerb)
    let root = from
    for (let i = 0; i < count; i++) {
      const at = (i + 1) * STRIDE
      const head = records[at + FIELD.head]! / STRIDE - 1
      const tag = tagger.tags[i]!
      if (head === count) root = from + i
      parse.upos[from + i] = this.upos[tag]!
      parse.xpos[from + i] = this.xpos[tag]!
      parse.head[from + i] = head === count ? -1 : from + head
      parse.deprel[from + i] = this.labels[records[at + FIELD.label]! - 1]!
    }
    return root
  }
}

const BREAK = /^[;.:,!?]$/

/** End of the window that begins at `from`: all that is left if it fits, else after the last punctuation mark that does. */
function windowEnd(words: readonly string[], from: number): number {
  const limit = from + MAX_WORDS
  if (words.length <= limit) return words.length
  for (let to = limit; to > from + MAX_WORDS / 2; to--) if (BREAK.test(words[to - 1]!)) return to
  return limit
}
