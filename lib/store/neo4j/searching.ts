/** search(): candidates from Neo4j's full-text indexes, ranked as every engine's are (lib/store/search). */
import { KIND_LABEL } from '@/lib/model/entity'
import type { Params, ResultTable } from '@/lib/model/result'
import type { Hit, SearchOptions } from '@/lib/store/port'
import { bestHits, documentEntry, entityEntry } from '@/lib/store/search/entries'
import { fold } from '@/lib/store/search/fold'
import { SEARCH_DOCUMENTS, SEARCH_ENTITIES } from './dialect'

/** Lucene's order is not ours: this many of its best are ranked again. Exact words are among them, since they weigh more there. */
const CANDIDATES = 500
const EXACT_WEIGHT = 8
/** What the index leaves out (Lucene's English stop words): required, they would find nothing. */
const NOT_INDEXED =
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  )

export async function searchNeo4j(
  read: (cypher: string, params: Params) => Promise<ResultTable>,
  text: string,
  options: SearchOptions = {},
): Promise<Hit[]> {
  const typed = fold(text)
  if (typed === '') return []
  const query = luceneQuery(text, typed)
  const kinds = options.kinds ?? [
    ...(Object.keys(KIND_LABEL) as (keyof typeof KIND_LABEL)[]),
    'document' as const,
  ]
  const labels = kinds.flatMap((kind) => (kind === 'document' ? [] : [KIND_LABEL[kind]]))
  const [entities, documents] = await Promise.all([
    labels.length > 0 ? read(SEARCH_ENTITIES, { query, labels, limit: CANDIDATES }) : null,
    kinds.includes('document') ? read(SEARCH_DOCUMENTS, { query, limit: CANDIDATES }) : null,
  ])
  const entries = [...(entities?.rows.map(entityEntry) ?? []), ...(documents?.rows.map(documentEntry) ?? [])]
  return bestHits(entries, typed, options)
}

/** Every word begins a word of the name, as typed or as folded. Finds too much rather than too little: the ranking decides. */
function luceneQuery(text: string, folded: string): string {
  const asTyped = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}.'’]+/u)
    .filter(Boolean)
  const readings = [folded.split(' ').map(spellings), asTyped.map((word) => [word])]
  return readings
    .filter((words) => words.length > 0)
    .map((words) => `(${words.map(clause).join(' ')})`)
    .join(' OR ')
}

function clause(spelled: string[]): string {
  const required = !NOT_INDEXED.some((word) => word.startsWith(spelled[0] ?? ''))
  return `${required ? '+' : ''}(${spelled.map(term).join(' ')})`
}

/** Folding drops the marks inside U.S. and d'Ivoire; Lucene's words keep them. */
function spellings(word: string): string[] {
  const [first = ''] = word
  const dotted = word.length <= 5 ? [[...word].join('.')] : []
  return [word, ...dotted, `${first}'${word.slice(first.length)}`]
}

function term(word: string): string {
  const escaped = word.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`)
  return `${escaped}^${EXACT_WEIGHT} ${escaped}*`
}
