/**
 * Training of the parser: arc-eager with a dynamic oracle (Goldberg and Nivre 2012). From the second epoch on it follows its
 * own moves nine times in ten, so that it learns to go on from its errors. Labels are learnt on arcs that are right.
 */
import { LEFT, REDUCE, RIGHT, SHIFT } from '@/lib/extract/parse/arcEager'
import { labelHash } from '@/lib/extract/parse'
import {
  LABEL_STAGES,
  TRANSITION_STAGES,
  labelKeys1,
  labelKeys2,
  transitionKeys1,
  transitionKeys2,
  transitionKeys3,
} from '@/lib/extract/parse/keys'
import { FIELD, STRIDE, addArc, clearArcs, createState, MAX_WORDS } from '@/lib/extract/parse/state'
import { tagHash } from '@/lib/extract/parse/tagger'
import type { TreebankSentence } from './conllu'
import { Perceptron } from './perceptron'
import { shuffle, type Random } from './random'
import type { TrainingWords } from './trainingWords'

const ACTIVATION = 4
const EXPLORE = 0.9
/** A right decision that leads by less is learnt from as if it were wrong: about half of what one update gives it. */
const MOVE_MARGIN = 50
const LABEL_MARGIN = 35

/** A sentence as the parser trains on it: heads and labels from 1, ROOT as the word after the last. */
export interface TrainingTree {
  types: Int32Array
  tags: Uint8Array
  heads: Int32Array
  labels: Uint8Array
}

/** Relations borne often enough, the most frequent first; the others fall back to their universal relation. */
export class LabelSet {
  readonly names: string[]

  constructor(sentences: readonly TreebankSentence[], least = 60) {
    const counts = new Map<string, number>()
    for (const { relations } of sentences) for (const r of relations) counts.set(r, (counts.get(r) ?? 0) + 1)
    this.names = [...counts]
      .filter(([, count]) => count >= least)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([name]) => name)
  }

  number(relation: string): number {
    const exact = this.names.indexOf(relation)
    if (exact >= 0) return exact
    const universal = this.names.indexOf(relation.replace(/:.*/, ''))
    return universal >= 0 ? universal : this.names.indexOf('dep')
  }
}

/** Null for sentences longer than the parser's window. */
export function toTree(
  sentence: TreebankSentence,
  tags: Uint8Array,
  words: TrainingWords,
  labels: LabelSet,
): TrainingTree | null {
  const n = sentence.forms.length
  if (n > MAX_WORDS) return null
  return {
    types: Int32Array.from(sentence.forms, (form) => words.id(form)),
    tags,
    heads: Int32Array.from([0, ...sentence.heads.map((head) => (head === 0 ? n + 1 : head))]),
    labels: Uint8Array.from([0, ...sentence.relations.map((relation) => labels.number(relation))]),
  }
}

export class ParserModel {
  readonly moves = new Perceptron(4, ACTIVATION)
  readonly labels: Perceptron
  private readonly state
  private readonly moveKeys = new Int32Array(TRANSITION_STAGES[2])
  private readonly moveScores = new Float32Array(4)
  private readonly labelKeys = new Int32Array(LABEL_STAGES[1])
  private readonly labelScores: Float32Array
  private readonly costs = new Int32Array(4)
  private readonly root: number
  private readonly punctuation: number
  private errors = { moves: 0, ofMoves: 0, labels: 0, ofLabels: 0 }

  constructor(
    labelNames: readonly string[],
    private readonly words: TrainingWords,
    private readonly isPunctuation: readonly boolean[],
  ) {
    this.labels = new Perceptron(labelNames.length, ACTIVATION)
    this.labelScores = new Float32Array(labelNames.length)
    this.state = createState(Int32Array.from(labelNames, (_, label) => labelHash(label)))
    this.root = labelNames.indexOf('root')
    this.punctuation = labelNames.indexOf('punct')
  }

  /** Silver trees take part in all epochs but the last two, so that the treebanks have the last word on conventions. */
  train(
    gold: readonly TrainingTree[],
    silver: readonly TrainingTree[],
    epochs: number,
    random: Random,
    log: (line: string) => void,
  ) {
    for (let epoch = 1; epoch <= epochs; epoch++) {
      const order = epoch > Math.max(1, epochs - 2) ? [...gold] : [...gold, ...silver]
      this.errors = { moves: 0, ofMoves: 0, labels: 0, ofLabels: 0 }
      for (const tree of shuffle(order, random)) this.learn(tree, epoch > 1, random)
      const { moves, ofMoves, labels, ofLabels } = this.errors
      log(
        `parser epoch ${epoch}: ${((100 * moves) / ofMoves).toFixed(2)} % of moves wrong, ` +
          `${((100 * labels) / ofLabels).toFixed(2)} % of labels; ${this.moves.rows} and ${this.labels.rows} rows`,
      )
    }
    this.moves.average()
    this.labels.average()
  }

  private fill({ types, tags }: TrainingTree) {
    const { records } = this.state
    const { word, fineOrShape, coarseOrShape, suffix } = this.words.columns
    for (let i = 0; i < types.length; i++) {
      const at = (i + 1) * STRIDE
      records[at + FIELD.word] = word[types[i]!]!
      records[at + FIELD.tag] = tagHash(tags[i]!)
      records[at + FIELD.fine] = fineOrShape[types[i]!]!
      records[at + FIELD.coarse] = coarseOrShape[types[i]!]!
      records[at + FIELD.suffix] = suffix[types[i]!]!
    }
    clearArcs(this.state, types.length)
  }

  private learn(tree: TrainingTree, explore: boolean, random: Random) {
    const { state } = this
    const { stack } = state
    const count = tree.types.length
    const root = count + 1
    this.fill(tree)
    let depth = 0
    let next = 1
    // Here words are numbers, on the stack too; records are number × STRIDE.
    while (next <= count || depth > 0) {
      if (next === root) {
        depth--
        continue
      }
      const top = depth > 0 ? stack[depth - 1]! : 0
      const move = depth === 0 ? SHIFT : this.learnMove(tree, depth, next, explore, random)
      if (move === SHIFT) stack[depth++] = next++
      else if (move === REDUCE) depth--
      else if (move === LEFT) {
        addArc(state, next * STRIDE, top * STRIDE, this.learnLabel(tree, next, top))
        depth--
      } else {
        addArc(state, top * STRIDE, next * STRIDE, this.learnLabel(tree, top, next))
        stack[depth++] = next++
      }
    }
  }

  private learnMove(
    tree: TrainingTree,
    depth: number,
    next: number,
    explore: boolean,
    random: Random,
  ): number {
    const { state, moveKeys, moveScores, costs } = this
    const { stack, records } = state
    const top = stack[depth - 1]!
    const below = depth > 1 ? stack[depth - 2]! * STRIDE : 0
    transitionKeys1(records, top * STRIDE, below, next * STRIDE, moveKeys)
    transitionKeys2(records, top * STRIDE, below, next * STRIDE, moveKeys)
    transitionKeys3(records, top * STRIDE, below, next * STRIDE, moveKeys)
    this.moves.score(moveKeys, TRANSITION_STAGES[2], moveScores)
    const other = records[top * STRIDE + FIELD.head] !== 0 ? REDUCE : LEFT
    this.computeCosts(tree, depth, next)
    const allowed = [SHIFT, RIGHT, other]
    const least = Math.min(...allowed.map((move) => costs[move]!))
    const better = (a: number, b: number) => (moveScores[b]! > moveScores[a]! ? b : a)
    const right = allowed.filter((move) => costs[move] === least).reduce(better)
    const wrong = allowed.filter((move) => costs[move]! > least)
    this.errors.ofMoves++
    if (wrong.length === 0) {
      this.moves.learn(moveKeys, 0, right, right)
      return right
    }
    const rival = wrong.reduce(better)
    const lead = moveScores[right]! - moveScores[rival]!
    this.moves.learn(moveKeys, TRANSITION_STAGES[2], right, lead < MOVE_MARGIN ? rival : right)
    if (lead >= 0) return right
    this.errors.moves++
    return explore && random() < EXPLORE ? rival : right
  }

  /** Arcs of the gold tree that each move makes unreachable. */
  private computeCosts({ heads, types }: TrainingTree, depth: number, next: number) {
    const { costs } = this
    const { stack, records } = this.state
    const count = types.length
    const top = stack[depth - 1]!
    const goldOfNext = heads[next]!
    let shift = 0
    let right = 0
    let children = 0
    for (let i = 0; i < depth; i++) {
      const word = stack[i]!
      if (word === goldOfNext) {
        shift++
        if (word !== top) right++
      }
      if (heads[word] === next && records[word * STRIDE + FIELD.head] === 0) {
        shift++
        right++
      }
    }
    if (goldOfNext > next) right++
    for (let word = next; word <= count; word++) if (heads[word] === top) children++
    const goldOfTop = heads[top]!
    costs[SHIFT] = shift
    costs[RIGHT] = right
    costs[LEFT] = children + (goldOfTop !== next && goldOfTop > next ? 1 : 0)
    costs[REDUCE] = children
  }

  private learnLabel(tree: TrainingTree, head: number, dependent: number): number {
    if (this.isPunctuation[tree.tags[dependent - 1]!]) return this.punctuation
    const { labelKeys, labelScores, state } = this
    labelKeys1(state.records, head * STRIDE, dependent * STRIDE, labelKeys)
    labelKeys2(state.records, head * STRIDE, dependent * STRIDE, labelKeys)
    this.labels.score(labelKeys, LABEL_STAGES[1], labelScores)
    let best = this.root === 0 ? 1 : 0
    for (let label = 0; label < labelScores.length; label++) {
      if (label !== this.root && labelScores[label]! > labelScores[best]!) best = label
    }
    if (tree.heads[dependent] === head) this.correctLabel(tree.labels[dependent]!, best)
    return best
  }

  private correctLabel(gold: number, best: number) {
    const { labelKeys, labelScores } = this
    let rival = best
    if (best === gold) {
      rival = gold === 0 ? 1 : 0
      for (let label = 0; label < labelScores.length; label++) {
        if (label !== gold && labelScores[label]! > labelScores[rival]!) rival = label
      }
    }
    const lead = labelScores[gold]! - labelScores[rival]!
    this.labels.learn(labelKeys, LABEL_STAGES[1], gold, lead < LABEL_MARGIN ? rival : gold)
    this.errors.ofLabels++
    if (gold !== best) this.errors.labels++
  }
}
