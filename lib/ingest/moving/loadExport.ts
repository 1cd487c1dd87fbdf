/** An export → another store: the whole file is checked first, then stored section by section, each in one transaction. */
import { isEntenteError } from '@/lib/model/errors'
import type { SourceDocument } from '@/lib/model/document'
import type { Extraction, Verdict } from '@/lib/model/statement'
import { listCypher, loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { parseSavedQuery } from '@/lib/view/queries/queryHeader'
import { writeSteps } from '../rows'
import { storeDocument } from '../storeDocument'
import { verifyExtraction, verifyFacts } from '../verify'
import { documentOf, extractionOf } from './fromRows'
import { readScript, refused, type Section } from './readScript'

/** A section, understood and checked. */
type Checked =
  | { kind: 'document'; document: SourceDocument; extraction: Extraction; verdicts: Map<string, Verdict> }
  | { kind: 'actors'; extraction: Extraction }
  | { kind: 'query'; id: string; text: string; now: string }
  | { kind: 'end' }

/** What became of a section. `kept`: the store has a query of that id that says something else, and keeps it. */
export type MovedItem =
  | { kind: 'document'; id: string; title: string; added: boolean; passages: number; statements: number }
  | { kind: 'actors'; added: boolean; actors: number; facts: number }
  | { kind: 'query'; id: string; status: 'added' | 'unchanged' | 'kept' }

function checkDocument({ id, statements: [first, ...rest] }: Section): Checked {
  if (!first) throw new SyntaxError('a document is empty')
  const document = documentOf(first)
  if (document.id !== id) throw new SyntaxError('a document is not the one its section names')
  const { extraction, verdicts } = extractionOf(id, document.extractor, rest)
  verifyExtraction(document, extraction)
  return { kind: 'document', document, extraction, verdicts }
}

function checkActors({ statements }: Section): Checked {
  const { extraction } = extractionOf('', '', statements)
  verifyFacts(extraction)
  return { kind: 'actors', extraction }
}

function checkQuery({ id, statements }: Section): Checked {
  const [statement, ...more] = statements
  if (statement?.cypher !== 'write/saved-query' || more.length > 0)
    throw new SyntaxError('a query is not one statement')
  const { text, now } = statement.params
  if (typeof text !== 'string' || typeof now !== 'string') throw new SyntaxError('a query has no text')
  if (statement.params.id !== id || parseSavedQuery(text, false).id !== id)
    throw new SyntaxError('a query is not the one its section names')
  return { kind: 'query', id, text, now }
}

/** @throws EntenteError unsupported-format, evidence-mismatch or bad-request, with the place in the file */
function check(section: Section): Checked {
  try {
    if (section.kind === 'document') return checkDocument(section)
    if (section.kind === 'actors') return checkActors(section)
    if (section.kind === 'query') return checkQuery(section)
    return { kind: 'end' }
  } catch (error) {
    if (isEntenteError(error)) throw error
    throw refused(section.where, `this section cannot be loaded: ${(error as Error).message}.`)
  }
}

async function storeActors(store: GraphStore, extraction: Extraction): Promise<MovedItem> {
  const added = await store.transaction(async (tx) => {
    let made = 0
    for (const { cypher, rows } of writeSteps('', extraction)) {
      const { nodesCreated, relationshipsCreated } = await tx.write(loadCypher(cypher), { rows })
      made += nodesCreated + relationshipsCreated
    }
    if (made > 0) await tx.write(loadCypher('write/revision'))
    return made > 0
  })
  const { entities, serves, memberOf } = extraction
  return { kind: 'actors', added, actors: entities.length, facts: serves.length + memberOf.length }
}

type QuerySection = Extract<Checked, { kind: 'query' }>

async function storeQuery(store: GraphStore, { id, text, now }: QuerySection): Promise<MovedItem> {
  if (listCypher('saved').includes(`saved/${id}`)) return { kind: 'query', id, status: 'kept' }
  const status = await store.transaction(async (tx) => {
    const { rows } = await tx.read(loadCypher('questions/saved-queries'))
    const here = rows.find(([known]) => known === id)
    if (here) return here[1] === text ? ('unchanged' as const) : ('kept' as const)
    await tx.write(loadCypher('write/saved-query'), { id, text, now })
    return 'added' as const
  })
  return { kind: 'query', id, status }
}

async function storeChecked(
  store: GraphStore,
  checked: Exclude<Checked, { kind: 'end' }>,
): Promise<MovedItem> {
  if (checked.kind === 'query') return storeQuery(store, checked)
  if (checked.kind === 'actors') return storeActors(store, checked.extraction)
  const { document, extraction, verdicts } = checked
  const { duplicate } = await storeDocument(store, document, extraction, verdicts)
  return {
    kind: 'document',
    id: document.id,
    title: document.title,
    added: !duplicate,
    passages: extraction.passages.length,
    statements: extraction.statements.length,
  }
}

/**
 * Idempotent: what is there already is left alone, a document with the verdicts it has there.
 * @throws EntenteError unsupported-format, evidence-mismatch or bad-request before anything is stored; the store's own
 */
export async function* loadExport(store: GraphStore, file: string): AsyncGenerator<MovedItem> {
  for await (const section of readScript(file)) check(section)
  for await (const section of readScript(file)) {
    const checked = check(section)
    if (checked.kind !== 'end') yield await storeChecked(store, checked)
  }
}
