/** The large corpus as the extractor gets it. */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { ExtractionInput } from '@/lib/model/statement'

const FILES = ['state-press-releases-2021-2022.jsonl.gz', 'un-general-debate.jsonl.gz']

interface CorpusRecord {
  id: string
  title: string
  date: string
  source: string
  text: string
}

/** Every step-th document of $ENTENTE_SHARED/corpus-large, one at a time. Throws when the folder is missing. */
export async function* streamCorpus(step: number): AsyncGenerator<ExtractionInput> {
  const folder = path.join(process.env['ENTENTE_SHARED'] ?? '../shared', 'corpus-large')
  let number = 0
  for (const file of FILES) {
    const input = createReadStream(path.join(folder, file)).pipe(createGunzip())
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line === '' || number++ % step !== 0) continue
      const { id, title, date, source, text } = JSON.parse(line) as CorpusRecord
      const publishedOn = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null
      yield { documentId: id, text, title, byline: null, publisher: source, publishedOn }
    }
  }
}

/** The same documents, all at once, so that no reading is timed. */
export async function readCorpus(step: number): Promise<ExtractionInput[]> {
  const inputs: ExtractionInput[] = []
  for await (const input of streamCorpus(step)) inputs.push(input)
  return inputs
}
