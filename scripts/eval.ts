/**
 * npm run eval: scores the extractor on the development halves of the gold sets and writes its errors, sorted by kind.
 * npm run eval:check: the same, and fails below tests/eval/floors.json.
 */
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createExtractor } from '@/lib/extract'
import { loadLexicon } from '@/lib/extract/lexicon'
import { loadParser, WEIGHTS_PATH } from '@/lib/extract/parse'
import { sharedFolder, type SetName } from './eval/data'
import { evaluate, type Evaluation } from './eval/run'

const FLOORS = 'tests/eval/floors.json'

interface Floors {
  atLeast: Partial<Record<SetName, Record<string, number>>>
  atMost: Partial<Record<SetName, Record<string, number>>>
}

/** What lies below its floor or above its ceiling, in words; empty when all is well. */
function shortfalls({ atLeast, atMost }: Floors, figures: Evaluation['figures']): string[] {
  const check = (limits: Floors['atLeast'], word: string, fails: (value: number, limit: number) => boolean) =>
    Object.entries(limits).flatMap(([set, levels]) =>
      Object.entries(levels ?? {}).flatMap(([level, limit]) => {
        const value = figures[set as SetName]?.[level]
        if (value === undefined) return [`${set} ${level}: not measured`]
        return fails(value, limit) ? [`${set} ${level}: ${value.toFixed(3)}, must be ${word} ${limit}`] : []
      }),
    )
  return [
    ...check(atLeast, 'at least', (value, limit) => value < limit),
    ...check(atMost, 'at most', (value, limit) => value > limit),
  ]
}

async function main() {
  const shared = sharedFolder()
  if (!existsSync(path.join(shared, 'eval/score.mjs'))) {
    console.error(
      `EVALUATION NOT RUN: no gold data at ${shared}. Set ENTENTE_SHARED to the folder that holds eval/.`,
    )
    process.exitCode = process.env.ENTENTE_NO_EVAL === '1' ? 0 : 1
    return
  }
  const lexicon = loadLexicon()
  const extractor = createExtractor({ parser: loadParser(readFileSync(WEIGHTS_PATH)), lexicon })
  const errors = path.join(os.tmpdir(), 'entente-eval-errors')
  const { figures, text } = await evaluate(extractor, lexicon, shared, errors)
  console.log(text)
  console.log(`\nErrors by kind: ${errors}`)
  if (!process.argv.includes('--check')) return
  const short = shortfalls(JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors, figures)
  for (const line of short) console.error(`BELOW ITS FLOOR  ${line}`)
  console.log(short.length === 0 ? 'All figures hold their floors.' : `${short.length} figures fell.`)
  process.exitCode = short.length === 0 ? 0 : 1
}

await main()
