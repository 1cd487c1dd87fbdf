/** Entry of an extraction thread (dist/extract-worker.mjs): reads weights and lexicon once, then one document per message. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { createExtractor, type Extractor } from '@/lib/extract'
import { loadLexicon } from '@/lib/extract/lexicon'
import { loadParser } from '@/lib/extract/parse'
import type { Extraction, ExtractionInput } from '@/lib/model/statement'
import { projectRoot } from '@/lib/store/projectRoot'

export interface WorkerRequest {
  input: ExtractionInput
}
export type WorkerAnswer = { extraction: Extraction } | { message: string; stack: string | undefined }

let extractor: Extractor | null = null

function getExtractor(): Extractor {
  if (extractor) return extractor
  const weights = readFileSync(path.join(projectRoot(), 'lib/extract/parse/weights.bin'))
  extractor = createExtractor({ parser: loadParser(weights), lexicon: loadLexicon() })
  return extractor
}

parentPort?.on('message', ({ input }: WorkerRequest) => {
  let answer: WorkerAnswer
  try {
    answer = { extraction: getExtractor().extract(input) }
  } catch (error) {
    answer = { message: (error as Error).message, stack: (error as Error).stack }
  }
  parentPort?.postMessage(answer)
})
