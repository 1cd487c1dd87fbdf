/** The whole extractor over the shipped weights and lexicon, made once for the tests of this room. */
import { readFileSync } from 'node:fs'
import { createExtractor, type Extractor } from '@/lib/extract'
import { loadLexicon } from '@/lib/extract/lexicon'
import { loadParser, WEIGHTS_PATH } from '@/lib/extract/parse'
import type { Extraction, ExtractionInput } from '@/lib/model/statement'

let extractor: Extractor | undefined

export function read(text: string, about: Partial<ExtractionInput> = {}): Extraction {
  extractor ??= createExtractor({ parser: loadParser(readFileSync(WEIGHTS_PATH)), lexicon: loadLexicon() })
  const blank = { documentId: 'd0c', title: null, byline: null, publisher: null, publishedOn: null }
  return extractor.extract({ ...blank, ...about, text })
}

/** 'RUS ASSAULT UKR' for each statement, with its modality where it is not asserted. */
export function told(text: string, about: Partial<ExtractionInput> = {}): string[] {
  return read(text, about).statements.map(({ source, event, target, modality }) =>
    [source, event, target, ...(modality === 'asserted' ? [] : [modality])].join(' '),
  )
}
