/** What bench:extract says of speed; tests/bench/extract.ts bundles and starts it. */
import { readFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { createExtractor, type Extractor, type Stage, type Watch } from '@/lib/extract'
import { loadLexicon, type Lexicon } from '@/lib/extract/lexicon'
import { loadParser, loadTagger, WEIGHTS_PATH } from '@/lib/extract/parse'
import { MAX_WORDS } from '@/lib/extract/parse/state'
import { segment } from '@/lib/extract/segment'
import type { Parser } from '@/lib/extract/doc'
import type { ExtractionInput } from '@/lib/model/statement'
import { ODD_KINDS, oddText } from '@/tests/unit/extract/oddTexts'
import { readCorpus } from './corpus'
import { cpuSeconds, median, spread } from './timing'

/** What others reach, sentences a second: PETRARCH2 and the rule of first two actors and first verb, measured on one core of this kind. */
const PEERS = [
  ['PETRARCH2, with the parser it needs', '2 – 5'],
  ['PETRARCH2, coding alone, parses given', '600 – 920'],
  ['first two actors and first verb, no syntax', '4,500'],
] as const

const blank = { documentId: 'd0c', title: null, byline: null, publisher: null, publishedOn: null }
const milliseconds = (run: () => unknown): number => {
  const started = performance.now()
  run()
  return performance.now() - started
}

/** Milliseconds to make parser and lexicon, in a process that has made neither: the first, and the median of five. */
function benchLoading(bytes: Uint8Array) {
  const times = Array.from({ length: 5 }, () => milliseconds(() => loadParser(bytes)))
  const lexicon = milliseconds(() => loadLexicon())
  console.log(`weights: ${(bytes.length / 1e6).toFixed(2)} MB, loaded in ${times[0]!.toFixed(0)} ms`)
  console.log(`  at first, ${spread(times)} ms in five loads; lexicon in ${lexicon.toFixed(0)} ms\n`)
}

interface Corpus {
  inputs: readonly ExtractionInput[]
  sentences: number
}

function benchCorpus(
  { inputs, sentences }: Corpus,
  extractor: Extractor,
  tagOnly: () => void,
  repeats: number,
) {
  const extract: number[] = []
  const wall: number[] = []
  const tag: number[] = []
  let statements = 0
  const extractAll = () => {
    statements = 0
    for (const input of inputs) statements += extractor.extract(input).statements.length
  }
  extractAll()
  tagOnly()
  for (let i = 0; i < repeats; i++) {
    const started = performance.now()
    extract.push(sentences / cpuSeconds(extractAll))
    wall.push((sentences / (performance.now() - started)) * 1000)
    tag.push(sentences / cpuSeconds(tagOnly))
  }
  const row = (name: string, value: string) => console.log(`  ${name.padEnd(47)}${value}`)
  console.log(`sentences a second, median (least – most) of ${repeats}; ${statements} statements found`)
  row('raw text to statements, CPU of all threads', spread(extract))
  row('raw text to statements, by the clock', spread(wall))
  row('bare tagging: tokenise and tag all of it', spread(tag))
  for (const [name, value] of PEERS) row(name, `${value}  (reported, not run here)`)
}

/** Prints the share of the time by stage, by the clock; returns how often the parser ran: a few sentences are parsed twice. */
function benchStages({ inputs }: Corpus, parser: Parser, lexicon: Lexicon) {
  const spent = new Map<Stage, number>()
  let parsed = 0
  const counting: Parser = {
    parse(words) {
      parsed++
      return parser.parse(words)
    },
  }
  const watch: Watch = (stage, run) => {
    const started = performance.now()
    const answer = run()
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - started)
    return answer
  }
  const extractor = createExtractor({ parser: counting, lexicon, watch })
  for (const input of inputs) extractor.extract(input)
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0)
  const shares = [...spent].map(([stage, time]) => `${stage} ${((100 * time) / total).toFixed(0)} %`)
  console.log(`  by stage: ${shares.join(', ')}`)
  return parsed
}

/** The same words as one document of 5 MB and as pages of 3,000 characters. By word: where sentences end hangs on a page's layout. */
function benchLength(inputs: readonly ExtractionInput[], extractor: Extractor, repeats: number) {
  const whole = inputs
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, 5_000_000)
  const pages: string[] = []
  for (let from = 0; from < whole.length;) {
    const cut = whole.indexOf('\n', from + 3000)
    const to = cut < 0 ? whole.length : cut + 1
    pages.push(whole.slice(from, to))
    from = to
  }
  const count = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + segment({ ...blank, text }).tokens.length, 0)
  const perWord = (texts: readonly string[]) => {
    const words = count(texts)
    return Array.from(
      { length: repeats },
      () => (1e6 * cpuSeconds(() => texts.forEach((text) => extractor.extract({ ...blank, text })))) / words,
    )
  }
  const page = perWord(pages)
  const document = perWord([whole])
  console.log(`\nlength: µs of CPU a word, median (least – most) of ${repeats}`)
  console.log(`  ${pages.length} pages of 3,000 characters  ${spread(page, 2)}`)
  console.log(`  one document of ${(whole.length / 1e6).toFixed(1)} MB        ${spread(document, 2)}`)
  console.log(`  ratio ${(median(document) / median(page)).toFixed(2)}`)
}

/** Time a character of a text of 2 MB against one of 250 KB: 1 is linear, 8 is quadratic. */
function benchOddTexts(extractor: Extractor) {
  console.log('\nodd texts: ns of CPU a character, best of 2 at 250 KB, one at 2 MB')
  console.log(`  ${''.padEnd(28)}   250 KB     2 MB   ratio`)
  for (const kind of ODD_KINDS) {
    const time = (length: number) => {
      const text = oddText(kind, length, 7)
      return (1e9 * cpuSeconds(() => extractor.extract({ ...blank, text }))) / length
    }
    const short = Math.min(time(250_000), time(250_000))
    const long = time(2_000_000)
    const cells = [short, long].map((ns) => ns.toFixed(0).padStart(9)).join('')
    console.log(`  ${kind.padEnd(28)}${cells}${(long / short).toFixed(2).padStart(8)}`)
  }
}

/** The most that this process has held in main memory so far: the whole corpus and a second tagger included, unlike in memory.ts. */
function tellMemory(after: string) {
  const held = process.resourceUsage().maxRSS / 1024
  console.log(`  most memory until after ${after}: ${held.toFixed(0)} MB`)
}

async function main() {
  const { values } = parseArgs({
    options: { step: { type: 'string', default: '4' }, repeats: { type: 'string', default: '5' } },
  })
  const [step, repeats] = [Number(values.step), Number(values.repeats)]
  const bytes = readFileSync(WEIGHTS_PATH)
  benchLoading(bytes)
  const [parser, lexicon, tagger] = [loadParser(bytes), loadLexicon(), loadTagger(bytes)]
  const extractor = createExtractor({ parser, lexicon })
  const inputs = await readCorpus(step)
  const count = inputs.reduce((sum, input) => sum + segment(input).sentences.length, 0)
  const corpus = { inputs, sentences: count }
  console.log(
    `corpus-large, every ${step}th document: ${inputs.length} documents, ${count.toLocaleString('en')} sentences`,
  )
  console.log(`load of the machine: ${os.loadavg()[0]!.toFixed(1)} on ${os.cpus().length} cores`)
  const tagOnly = () => {
    for (const input of inputs) {
      const { tokens, sentences } = segment(input)
      for (const { firstToken, lastToken } of sentences) {
        const words: string[] = []
        for (let at = firstToken; at < lastToken; at++) words.push(tokens[at]!.text)
        tagger.tag(words, 0, Math.min(words.length, MAX_WORDS))
      }
    }
  }
  benchCorpus(corpus, extractor, tagOnly, repeats)
  const parsed = benchStages(corpus, parser, lexicon)
  console.log(
    `  ${((100 * parsed) / count).toFixed(0)} runs of the parser on 100 sentences: only those that can hold a statement are parsed`,
  )
  tellMemory('the corpus')
  benchLength(inputs, extractor, 3)
  tellMemory('the long document')
  benchOddTexts(extractor)
  tellMemory('the odd texts')
}

await main()
