/** Writer of weights.bin, the mirror of lib/extract/parse/weights.ts: prunes, quantises, encodes. */
import { hashForm, hashLower } from '@/lib/extract/parse/knowledge'
import { BUCKET_ROWS, bucketOf, shortKey } from '@/lib/extract/parse/tables'
import { MAGIC, type Header } from '@/lib/extract/parse/weights'
import { hashWord } from '@/lib/extract/parse/words'
import type { Clusters } from './clusters'
import type { Perceptron } from './perceptron'

export interface Model {
  tags: string[]
  labels: string[]
  tagger: Perceptron
  moves: Perceptron
  arcLabels: Perceptron
  clusters: Clusters
  usual: ReadonlyMap<string, number>
  seen: ReadonlyMap<string, readonly number[]>
}

/** How many rows of each table are kept, the weightiest first; and how many of the most frequent words' clusters. */
export interface Budget {
  tags: number
  moves: number
  labels: number
  clusters: number
}

const ATTRIBUTION =
  'Trained on Universal Dependencies English EWT (CC BY-SA 4.0) and the parts of GUM whose texts may be used ' +
  'commercially (annotations CC BY 4.0), on public-domain texts of the U.S. Department of State, and with word ' +
  'clusters from GloVe vectors (PDDL). See lib/extract/parse/README.md.'

/** Bits of the buckets' number of each table: about half full at the shipped budgets. */
const BITS = { moves: 18, labels: 17, tags: 17 }

export function encodeModel(model: Model, budget: Budget): Uint8Array {
  const sections: { name: string; bytes: Uint8Array }[] = []
  const add = (name: string, bytes: ArrayLike<number>) =>
    sections.push({ name, bytes: Uint8Array.from(bytes) })
  encodeMoves(model.moves, budget.moves, add)
  encodeClasses('labels', model.arcLabels, budget.labels, BITS.labels, add)
  encodeClasses('tags', model.tagger, budget.tags, BITS.tags, add)
  encodeLexicon(model, budget.clusters, add)
  const header: Header = {
    tags: model.tags,
    labels: model.labels,
    bits: BITS,
    margins: NO_MARGINS,
    sections: sections.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
    })),
    attribution: ATTRIBUTION,
  }
  return assemble(
    header,
    sections.map(({ bytes }) => bytes),
  )
}

/** All templates are always scored. */
export const NO_MARGINS: Header['margins'] = {
  moves: [1e9, 1e9],
  labels: 1e9,
  tags: 1e9,
}

/** The same weights with other margins. */
export function withMargins(bytes: Uint8Array, margins: Header['margins']): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const start = 8 + view.getUint32(4)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start))) as Header
  return assemble({ ...header, margins }, [bytes.subarray(start)])
}

function assemble(header: Header, parts: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(8 + text.length + parts.reduce((sum, part) => sum + part.length, 0))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, text.length)
  bytes.set(text, 8)
  let at = 8 + text.length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

interface Row {
  key: number
  weights: Float32Array
  weight: number
}

/** The weightiest rows that find a place in a table of 2^bits buckets, sorted by key. */
function chooseRows(
  perceptron: Perceptron,
  count: number,
  bits: number,
  project: (weights: Float32Array) => Float32Array,
): Row[] {
  const rows: Row[] = []
  perceptron.forEachRow((key, raw) => {
    const weights = project(raw)
    const weight = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0)
    if (weight > 0)
      rows.push({
        key: shortKey(key),
        weights: Float32Array.from(weights),
        weight,
      })
  })
  rows.sort((a, b) => b.weight - a.weight || a.key - b.key)
  const filled = new Uint8Array(1 << bits)
  const taken = new Set<number>()
  const chosen: Row[] = []
  for (const row of rows) {
    if (chosen.length >= count) break
    const bucket = bucketOf(row.key, bits)
    if (filled[bucket]! >= BUCKET_ROWS || taken.has(row.key)) continue
    filled[bucket]!++
    taken.add(row.key)
    chosen.push(row)
  }
  return chosen.sort((a, b) => a.key - b.key)
}

/** A scale that clips one weight in 2,000. */
function scaleFor(rows: readonly Row[], limit: number): number {
  const sizes = Float32Array.from(
    rows.flatMap(({ weights }) => Array.from(weights, Math.abs).filter((w) => w > 0)),
  )
  sizes.sort()
  return limit / (sizes[Math.floor(sizes.length * 0.9995)] ?? 1)
}

const quantise = (weight: number, scale: number, limit: number) =>
  Math.max(-limit, Math.min(limit, Math.round(weight * scale)))

type Add = (name: string, bytes: ArrayLike<number>) => void

/** Weights relative to SHIFT: RIGHT, LEFT, REDUCE. */
function encodeMoves(perceptron: Perceptron, count: number, add: Add) {
  const relative = new Float32Array(3)
  const rows = chooseRows(perceptron, count, BITS.moves, ([shift = 0, right = 0, left = 0, reduce = 0]) => {
    relative[0] = right - shift
    relative[1] = left - shift
    relative[2] = reduce - shift
    return relative
  })
  const scale = scaleFor(rows, 63)
  add('moves.keys', encodeSorted(rows.map(({ key }) => key)))
  add(
    'moves.weights',
    rows.flatMap(({ weights }) => Array.from(weights, (w) => quantise(w, scale, 63))),
  )
}

/** Pairs of class and weight; weights that round to less than 2 of 127 are left out. */
function encodeClasses(name: string, perceptron: Perceptron, count: number, bits: number, add: Add) {
  const rows = chooseRows(perceptron, count, bits, (weights) => weights)
  const scale = scaleFor(rows, 127)
  const lengths: number[] = []
  const classes: number[] = []
  const values: number[] = []
  const keys: number[] = []
  for (const { key, weights } of rows) {
    const before = classes.length
    weights.forEach((weight, c) => {
      const value = quantise(weight, scale, 127)
      if (Math.abs(value) < 2) return
      classes.push(c)
      values.push(value)
    })
    if (classes.length === before) continue
    keys.push(key)
    lengths.push(classes.length - before)
  }
  add(`${name}.keys`, encodeSorted(keys))
  add(`${name}.lengths`, lengths)
  add(`${name}.classes`, classes)
  add(`${name}.weights`, values)
}

function encodeLexicon({ clusters, usual, seen }: Model, clusterCount: number, add: Add) {
  const words = [...clusters]
    .slice(0, clusterCount)
    .map(([word, pair]) => ({ key: hashLower(word) >>> 0, pair }))
  const byKey = uniqueByKey(words)
  add('clusters.keys', encodeSorted(byKey.map(({ key }) => key)))
  add(
    'clusters.fine',
    byKey.flatMap(({ pair }) => [pair[0] & 255, pair[0] >> 8]),
  )
  add(
    'clusters.coarse',
    byKey.map(({ pair }) => pair[1]),
  )
  const usualRows = uniqueByKey([...usual].map(([word, tag]) => ({ key: hashWord(word) >>> 0, tag })))
  add('usual.keys', encodeSorted(usualRows.map(({ key }) => key)))
  add(
    'usual.tags',
    usualRows.map(({ tag }) => tag),
  )
  const seenRows = uniqueByKey([...seen].map(([form, tags]) => ({ key: hashForm(form) >>> 0, tags })))
  add('seen.keys', encodeSorted(seenRows.map(({ key }) => key)))
  add(
    'seen.lengths',
    seenRows.map(({ tags }) => tags.length),
  )
  add(
    'seen.tags',
    seenRows.flatMap(({ tags }) => tags),
  )
}

/** Sorted by key; of two with one key the first stays. */
function uniqueByKey<T extends { key: number }>(rows: readonly T[]): T[] {
  const byKey = new Map<number, T>()
  for (const row of rows) if (!byKey.has(row.key)) byKey.set(row.key, row)
  return [...byKey.values()].sort((a, b) => a.key - b.key)
}

/** Differences of ascending numbers in base-128 digits, the lowest first; the last digit of each has its top bit clear. */
function encodeSorted(values: readonly number[]): number[] {
  const bytes: number[] = []
  let last = 0
  for (const value of values) {
    let difference = value - last
    last = value
    while (difference >= 128) {
      bytes.push((difference % 128) | 128)
      difference = Math.floor(difference / 128)
    }
    bytes.push(difference)
  }
  return bytes
}
