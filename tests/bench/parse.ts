/**
 * Accuracy and speed of the shipped weights: gold tokens, predicted tags, all punctuation counted.
 *
 *   npm run bench:parse
 *
 * Treebanks are read from $ENTENTE_SHARED (default ../shared)/treebanks. Another file can be named with --weights.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Parser } from '@/lib/extract/doc'
import { WEIGHTS_PATH, loadParser } from '@/lib/extract/parse'
import { tokenize } from '@/lib/extract/segment/tokens'
import { isFree, readConllu, type TreebankSentence } from '@/training/conllu'
import { relationF1, scoreParser } from '@/training/score'

const RELATIONS =
  'nsubj nsubj:pass obj iobj obl obl:agent nmod conj ccomp xcomp advcl acl acl:relcl compound appos flat'.split(
    ' ',
  )
const ROUNDS = 5

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    weights: { type: 'string', default: path.join(root, WEIGHTS_PATH) },
    dev: { type: 'boolean', default: false },
  },
})
const treebanks = path.join(process.env['ENTENTE_SHARED'] ?? path.join(root, '../shared'), 'treebanks')
const read = (name: string) => readConllu(path.join(treebanks, `${name}.conllu.gz`))

/** CPU seconds of the fastest of ROUNDS runs, after one to warm up. */
function fastest(run: () => void): number {
  run()
  let best = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage().user
    run()
    best = Math.min(best, process.cpuUsage().user - before)
  }
  return best / 1e6
}

function benchAccuracy(parser: Parser, name: string, sentences: readonly TreebankSentence[]) {
  const { words, upos, xpos, uas, las, lasWithSubtypes } = scoreParser(parser, sentences)
  const cells = [uas, las, lasWithSubtypes, upos, xpos].map((n) => n.toFixed(2).padStart(7))
  console.log(
    `${name.padEnd(34)}${String(sentences.length).padStart(6)}${String(words).padStart(8)} ${cells.join(' ')}`,
  )
}

function benchSpeed(parser: Parser, name: string, sentences: readonly TreebankSentence[]) {
  const words = sentences.reduce((sum, { forms }) => sum + forms.length, 0)
  const parsing = fastest(() => {
    for (const { forms } of sentences) parser.parse(forms)
  })
  const fromText = fastest(() => {
    for (const { text } of sentences) parser.parse(tokenize(text).map((token) => token.text))
  })
  const perSecond = (n: number, seconds: number) =>
    Math.round(n / seconds)
      .toLocaleString('en')
      .padStart(10)
  console.log(
    `${name.padEnd(34)}${(words / sentences.length).toFixed(1).padStart(6)}${perSecond(sentences.length, parsing)}` +
      `${perSecond(words, parsing)}${perSecond(sentences.length, fromText)}`,
  )
}

const bytes = readFileSync(options.weights)
const loadStarted = performance.now()
const parser = loadParser(bytes)
const loaded = performance.now() - loadStarted
console.log(`${options.weights}: ${(bytes.length / 1e6).toFixed(2)} MB, loaded in ${loaded.toFixed(0)} ms\n`)

const part = options.dev ? 'dev' : 'test'
const ewt = read(`ewt-${part}`)
const gum = read(`gum-${part}`)
const free = gum.filter(isFree)
console.log(`${'accuracy (%)'.padEnd(34)} sent.   words     UAS     LAS LAS:sub    UPOS    XPOS`)
benchAccuracy(parser, `EWT ${part}`, ewt)
benchAccuracy(parser, `GUM ${part}, commercial use allowed`, free)
benchAccuracy(parser, `GUM ${part}, whole`, gum)

console.log(`\n${'F1 by relation (%)'.padEnd(34)}${RELATIONS.map((name) => name.padStart(11)).join('')}`)
for (const [name, sentences] of [
  [`EWT ${part}`, ewt],
  [`GUM ${part}, commercial use allowed`, free],
] as const) {
  const scores = relationF1(parser, sentences, RELATIONS)
  console.log(name.padEnd(34) + RELATIONS.map((r) => scores.get(r)!.toFixed(1).padStart(11)).join(''))
}

console.log(`\n${'speed (one core, CPU time)'.padEnd(34)} words   sent./s   words/s  from text`)
benchSpeed(parser, `EWT ${part}`, ewt)
benchSpeed(parser, `GUM ${part}, whole`, gum)
benchSpeed(parser, 'State Department (silver, 1,000)', read('silver-state').slice(-1000))
