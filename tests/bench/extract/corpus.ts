/** The large corpus as the extractor gets it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ExtractionInput } from '@/lib/model/statement'

const FILES = ['state-press-releases-2021-2022.jsonl.gz', 'un-general-debate.jsonl.gz']

interface CorpusRecord {
  id: string
  title: string
  date: string
  source: string
  text: string
}

/** Every step-th document of $ENTENTE_SHARED/corpus-large. Throws when the folder is missing. */
export function readCorpus(step: number): ExtractionInput[] {
  const folder = path.join(process.env['ENTENTE_SHARED'] ?? '../shared', 'corpus-large')
  const inputs: ExtractionInput[] = []
  let number = 0
  for (const file of FILES) {
    for (const line of gunzipSync(readFileSync(path.join(folder, file)))
      .toString('utf8')
      .split('\n')) {
      if (line === '' || number++ % step !== 0) continue
      const { id, title, date, source, text } = JSON.parse(line) as CorpusRecord
      const publishedOn = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null
      inputs.push({ documentId: id, text, title, byline: null, publisher: source, publishedOn })
    }
  }
  return inputs
}
