/** Training of the tagger: greedy decoding of each sentence, a perceptron update at each wrong tag. */
import { TAG_STAGES, tagKeys1, tagKeys2 } from '@/lib/extract/parse/keys'
import { NO_TAG, tagHash } from '@/lib/extract/parse/tagger'
import { AFTER_LAST, BEFORE_FIRST, normalise } from '@/lib/extract/parse/words'
import type { Clusters } from './clusters'
import { Perceptron } from './perceptron'
import { shuffle, type Random } from './random'
import { usualTags, type TaggedSentence } from './tags'
import { TrainingWords, knowledgeFrom } from './trainingWords'

const ACTIVATION = 2

export class TaggerModel {
  readonly perceptron: Perceptron
  readonly usual: Map<string, number>
  private readonly words: TrainingWords
  private readonly hashes: Int32Array
  private readonly pairKeys = new Int32Array(TAG_STAGES[1])
  private readonly keys = new Int32Array(96)
  private readonly scores: Float32Array

  constructor(
    tagCount: number,
    clusters: Clusters,
    private readonly sentences: readonly TaggedSentence[],
  ) {
    this.perceptron = new Perceptron(tagCount, ACTIVATION)
    this.usual = usualTags(sentences, normalise)
    this.words = new TrainingWords(knowledgeFrom(clusters, this.usual))
    this.hashes = Int32Array.from({ length: tagCount }, (_, tag) => tagHash(tag))
    this.scores = new Float32Array(tagCount)
  }

  train(epochs: number, random: Random, log: (line: string) => void) {
    const order = [...this.sentences]
    this.perceptron.resume()
    for (let epoch = 1; epoch <= epochs; epoch++) {
      let errors = 0
      let count = 0
      for (const sentence of shuffle(order, random)) {
        errors += this.run(sentence.forms, sentence.tags)
        count += sentence.forms.length
      }
      log(
        `tagger epoch ${epoch}: ${((100 * errors) / count).toFixed(2)} % wrong, ${this.perceptron.rows} rows`,
      )
    }
    this.perceptron.average()
  }

  /** Tags a sentence; `allowed(i)` can narrow the tags of word i. */
  tag(forms: readonly string[], allowed?: (i: number) => readonly number[] | undefined): Uint8Array {
    const tags = new Uint8Array(forms.length)
    this.run(forms, null, tags, allowed)
    return tags
  }

  /** One pass over a sentence; with `gold`, learns and returns the number of errors. */
  private run(
    forms: readonly string[],
    gold: Uint8Array | null,
    tags?: Uint8Array,
    allowed?: (i: number) => readonly number[] | undefined,
  ): number {
    const types = forms.map((form) => this.words.id(form))
    let t1 = NO_TAG
    let t2 = NO_TAG
    let errors = 0
    for (let i = 0; i < types.length; i++) {
      const count = this.collect(types, i, t1, t2)
      this.perceptron.score(this.keys, count, this.scores)
      const tag = this.best(allowed?.(i))
      if (gold) {
        this.perceptron.learn(this.keys, count, gold[i]!, tag)
        if (gold[i] !== tag) errors++
      }
      if (tags) tags[i] = tag
      t2 = t1
      t1 = this.hashes[tag]!
    }
    return errors
  }

  private best(allowed: readonly number[] | undefined): number {
    const { scores } = this
    if (allowed && allowed.length > 0) return allowed.reduce((a, b) => (scores[b]! > scores[a]! ? b : a))
    let best = 0
    for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag
    return best
  }

  /** Keys of word i's features into this.keys; returns their number. */
  private collect(types: readonly number[], i: number, t1: number, t2: number): number {
    const { keys, pairKeys, words } = this
    const x = types[i]!
    const p = types[i - 1] ?? BEFORE_FIRST
    const q = types[i - 2] ?? BEFORE_FIRST
    const n = types[i + 1] ?? AFTER_LAST
    const m = types[i + 2] ?? AFTER_LAST
    let count = 0
    for (const key of words.keys[x]!.self) keys[count++] = key
    for (const key of words.keys[p]!.next) keys[count++] = key
    for (const key of words.keys[n]!.previous) keys[count++] = key
    tagKeys1(words.columns, x, p, q, n, m, t1, t2, pairKeys)
    tagKeys2(words.columns, x, p, q, n, m, t1, t2, pairKeys)
    for (let k = 0; k < pairKeys.length; k++) keys[count++] = pairKeys[k]!
    return count
  }
}
