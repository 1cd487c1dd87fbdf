/**
 * npm run eval:sample -- [--seed 7] [--count 100]: a random sample of extracted statements from the large corpus, no document twice, to be read
 * by a person. The same seed gives the same sample on every machine, so a verdict can be checked by anyone: docs/evaluation.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createExtractor } from '@/lib/extract'
import { loadLexicon } from '@/lib/extract/lexicon'
import { loadParser, WEIGHTS_PATH } from '@/lib/extract/parse'
import { sharedFolder } from './eval/data'

const FILES = ['state-press-releases-2021-2022.jsonl.gz', 'un-general-debate.jsonl.gz']
/** Statements drawn from each document, so that a long speech does not fill the sample. */
const PER_DOCUMENT = 3

interface CorpusRecord {
  id: string
  title: string
  date: string
  source: string
  text: string
}

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`)
  const value = at < 0 ? fallback : Number(process.argv[at + 1])
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0`)
  return value
}

/** Numerical Recipes' linear congruential generator: the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

function records(shared: string): CorpusRecord[] {
  return FILES.flatMap((name) =>
    gunzipSync(readFileSync(path.join(shared, 'corpus-large', name)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as CorpusRecord),
  )
}

function main() {
  const shared = sharedFolder()
  if (!existsSync(path.join(shared, 'corpus-large'))) {
    console.error(`No large corpus at ${shared}. Set ENTENTE_SHARED to the folder that holds corpus-large/.`)
    process.exitCode = 1
    return
  }
  const next = generator(option('seed', 7))
  const count = option('count', 100)
  const all = records(shared)
  const extractor = createExtractor({
    parser: loadParser(readFileSync(WEIGHTS_PATH)),
    lexicon: loadLexicon(),
  })
  let shown = 0
  const drawn = new Set<string>()
  while (shown < count && drawn.size < all.length) {
    const record = all[Math.floor(next() * all.length)]
    if (!record || drawn.has(record.id)) continue
    drawn.add(record.id)
    const { id, title, text, source, date } = record
    const publishedOn = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null
    const { statements } = extractor.extract({
      documentId: id,
      text,
      title,
      byline: null,
      publisher: source,
      publishedOn,
    })
    const pool = [...statements]
    for (let taken = 0; taken < PER_DOCUMENT && pool.length > 0 && shown < count; taken++, shown++) {
      const [statement] = pool.splice(Math.floor(next() * pool.length), 1)
      if (!statement) break
      const { start, end, event, modality, rule, confidence, sentenceStart, sentenceEnd } = statement
      console.log(
        `${shown + 1}. ${id} ${start}–${end} ${statement.source} ${event} ${statement.target} ${modality} ${confidence} ${rule}`,
      )
      const sentence = `${text.slice(sentenceStart, start)}[[${statement.quote}]]${text.slice(end, sentenceEnd)}`
      console.log(`   ${sentence.replace(/\s+/g, ' ')}`)
    }
  }
}

main()
