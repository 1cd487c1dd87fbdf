/** What bench:extract says of memory, in a process that does nothing but extract: documents come one at a time and are let go. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createExtractor } from '@/lib/extract'
import { loadLexicon } from '@/lib/extract/lexicon'
import { loadParser, WEIGHTS_PATH } from '@/lib/extract/parse'
import { streamCorpus } from './corpus'

const MB = 1024 * 1024

/** Prints how much is held in main memory at the start, the most in each tenth of the corpus, and the most ever. */
async function main() {
  const { values } = parseArgs({ options: { step: { type: 'string', default: '4' } }, strict: false })
  const extractor = createExtractor({
    parser: loadParser(readFileSync(WEIGHTS_PATH)),
    lexicon: loadLexicon(),
  })
  const atFirst = process.memoryUsage.rss() / MB
  const held: number[] = []
  for await (const input of streamCorpus(Number(values['step']))) {
    extractor.extract(input)
    held.push(process.memoryUsage.rss() / MB)
  }
  const tenth = Math.ceil(held.length / 10)
  const most = Array.from({ length: 10 }, (_, part) =>
    held.slice(part * tenth, (part + 1) * tenth).reduce((a, b) => Math.max(a, b), 0),
  )
  console.log(`\nmemory, in a process that streams ${held.length} documents`)
  console.log(`  parser and lexicon loaded: ${atFirst.toFixed(0)} MB`)
  console.log(`  most in each tenth of the corpus: ${most.map((value) => value.toFixed(0)).join(', ')} MB`)
  console.log(`  most ever: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
}

await main()
