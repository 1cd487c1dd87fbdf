/**
 * Dependency parser: arc-eager transitions (Nivre 2003) with the root at the end of the buffer, chosen greedily by a linear
 * model; the label of an arc is chosen by a second one when the arc is made. Linear in the length of the sentence.
 */
import {
  LABEL_STAGES,
  TRANSITION_STAGES,
  labelKeys1,
  labelKeys2,
  transitionKeys1,
  transitionKeys2,
  transitionKeys3,
} from '@/lib/extract/parse/keys'
import { FIELD, STRIDE, addArc, type ParseState } from '@/lib/extract/parse/state'
import { CLASS_SCORES, type ClassTable, type MoveTable } from '@/lib/extract/parse/tables'
import type { Header } from '@/lib/extract/parse/weights'

export const SHIFT = 0
export const RIGHT = 1
export const LEFT = 2
export const REDUCE = 3

/** Below any score. */
const LEAST = -0x40000000

export interface LabelNumbers {
  count: number
  root: number
  punctuation: number
}

export class ArcEagerParser {
  private readonly moveKeys = new Int32Array(TRANSITION_STAGES[2])
  private readonly labelKeys = new Int32Array(LABEL_STAGES[1])
  private readonly labelScores = new Int32Array(CLASS_SCORES)

  constructor(
    private readonly state: ParseState,
    private readonly moves: MoveTable,
    private readonly labelTable: ClassTable,
    private readonly labels: LabelNumbers,
    private readonly margins: Header['margins'],
  ) {}

  /**
   * Parses `count` words whose records are filled (clearArcs called). `isPunctuation` and `isVerb` are indexed from 1.
   * Afterwards the head field of the one root is the record of ROOT, and every other word has a head and a label.
   */
  parse(count: number, isPunctuation: Uint8Array, isVerb: Uint8Array) {
    const { state, labels } = this
    const { records, stack } = state
    const root = (count + 1) * STRIDE
    let depth = 0
    let next = STRIDE
    while (next < root || depth > 0) {
      if (next === root) {
        const word = stack[--depth]!
        if (records[word + FIELD.head] === 0) addRoot(state, word, root, labels.root)
        continue
      }
      const move =
        depth === 0 ? SHIFT : this.chooseMove(stack[depth - 1]!, depth > 1 ? stack[depth - 2]! : 0, next)
      if (move === SHIFT) {
        stack[depth++] = next
        next += STRIDE
      } else if (move === REDUCE) {
        depth--
      } else if (move === LEFT) {
        const dependent = stack[--depth]!
        addArc(state, next, dependent, this.chooseLabel(next, dependent, isPunctuation))
      } else {
        const head = stack[depth - 1]!
        addArc(state, head, next, this.chooseLabel(head, next, isPunctuation))
        stack[depth++] = next
        next += STRIDE
      }
    }
    this.keepOneRoot(count, root, isPunctuation, isVerb)
  }

  private chooseMove(s0: number, s1: number, n0: number): number {
    const { moves, moveKeys, state } = this
    const { records } = state
    const hasHead = records[s0 + FIELD.head] !== 0
    moves.reset()
    transitionKeys1(records, s0, s1, n0, moveKeys)
    moves.add(moveKeys, 0, TRANSITION_STAGES[0])
    const first = pickMove(moves, hasHead, this.margins.moves[0])
    if (first >= 0) return first
    transitionKeys2(records, s0, s1, n0, moveKeys)
    moves.add(moveKeys, TRANSITION_STAGES[0], TRANSITION_STAGES[1])
    const second = pickMove(moves, hasHead, this.margins.moves[1])
    if (second >= 0) return second
    transitionKeys3(records, s0, s1, n0, moveKeys)
    moves.add(moveKeys, TRANSITION_STAGES[1], TRANSITION_STAGES[2])
    return pickMove(moves, hasHead, 0)
  }

  private chooseLabel(head: number, dependent: number, isPunctuation: Uint8Array): number {
    const { labels, labelKeys, labelScores, labelTable, state } = this
    if (isPunctuation[dependent >> 4] === 1) return labels.punctuation
    for (let label = 0; label < labels.count; label++) labelScores[label] = 0
    labelKeys1(state.records, head, dependent, labelKeys)
    labelTable.add(labelKeys, 0, LABEL_STAGES[0], labelScores)
    const early = this.pickLabel(this.margins.labels)
    if (early >= 0) return early
    labelKeys2(state.records, head, dependent, labelKeys)
    labelTable.add(labelKeys, LABEL_STAGES[0], LABEL_STAGES[1], labelScores)
    return this.pickLabel(0)
  }

  /** The best label but root, or −1 when it does not lead by `margin`. Ties go to the lower number. */
  private pickLabel(margin: number): number {
    const { labels, labelScores } = this
    labelScores[labels.root] = LEAST
    let best = -1
    let top = LEAST
    let second = LEAST
    for (let label = 0; label < labels.count; label++) {
      const score = labelScores[label]!
      if (score > second) {
        if (score > top) {
          second = top
          top = score
          best = label
        } else second = score
      }
    }
    return top - second >= margin ? best : -1
  }

  /** Of several roots the first stays, unless a verb comes after one that is none; the others hang from it. */
  private keepOneRoot(count: number, root: number, isPunctuation: Uint8Array, isVerb: Uint8Array) {
    const { records } = this.state
    let chosen = 0
    for (let i = 1; i <= count; i++) {
      if (records[i * STRIDE + FIELD.head] !== root) continue
      if (chosen === 0 || (isVerb[i] === 1 && isVerb[chosen] === 0)) chosen = i
    }
    for (let i = 1; i <= count; i++) {
      const word = i * STRIDE
      if (i === chosen || records[word + FIELD.head] !== root) continue
      records[word + FIELD.label] = this.chooseLabel(chosen * STRIDE, word, isPunctuation) + 1
      records[word + FIELD.head] = chosen * STRIDE
    }
  }
}

function addRoot({ records }: ParseState, word: number, root: number, label: number) {
  records[word + FIELD.head] = root
  records[word + FIELD.label] = label + 1
}

/** The best allowed move, or −1 when it does not lead by `margin`. Ties go to SHIFT, then RIGHT. */
function pickMove(moves: MoveTable, hasHead: boolean, margin: number): number {
  const other = hasHead ? moves.reduce : moves.left
  let best = SHIFT
  let top = 0
  let second = -0x40000000
  if (moves.right > 0) {
    best = RIGHT
    top = moves.right
    second = 0
  } else second = moves.right
  if (other > top) {
    best = hasHead ? REDUCE : LEFT
    second = top
    top = other
  } else if (other > second) second = other
  return top - second >= margin ? best : -1
}
