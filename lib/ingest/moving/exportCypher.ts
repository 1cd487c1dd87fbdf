/** The graph as a Cypher script: documents with all that rests on them, verdicts included; then people's own queries. */
import type { Extraction, Statement, Verdict } from '@/lib/model/statement'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { records, type Rec } from '@/lib/store/records'
import { documentOf } from '@/lib/store/storedNodes'
import { factsAmong, readExtraction } from '../readExtraction'
import { documentProperties, writeSteps } from '../rows'
import { HEADER, sectionLine, writeStatement } from './script'

const ROWS_PER_STATEMENT = 500
const IDS_PER_READ = 500

async function ask(store: GraphStore, name: string, params = {}): Promise<Rec[]> {
  return records(await store.read(loadCypher(`questions/${name}`), params))
}

/** What the sections so far have brought, so that the last ones bring only the rest. */
class Brought {
  private readonly seen = new Set<string>()

  add({ entities, serves, memberOf }: Pick<Extraction, 'entities' | 'serves' | 'memberOf'>): void {
    for (const item of [...entities, ...serves, ...memberOf]) this.seen.add(Brought.key(item))
  }

  lacks(item: Extraction['entities' | 'serves' | 'memberOf'][number]): boolean {
    return !this.seen.has(Brought.key(item))
  }

  private static key(item: Extraction['entities' | 'serves' | 'memberOf'][number]): string {
    if ('kind' in item) return item.id
    return [item.basis, 'person' in item ? item.person : item.state, item.of, item.sourceLine].join(' ')
  }
}

function* stepsOf(
  document: string,
  extraction: Extraction,
  verdicts?: ReadonlyMap<Statement['id'], Verdict>,
): Generator<string> {
  for (const { cypher, rows } of writeSteps(document, extraction, verdicts))
    for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
      yield writeStatement({
        cypher,
        params: { document, rows: rows.slice(from, from + ROWS_PER_STATEMENT) },
      })
}

async function* documentSections(store: GraphStore, brought: Brought): AsyncGenerator<string> {
  for (const { document: id } of await ask(store, 'document-titles')) {
    const [row] = await ask(store, 'document-node', { document: id })
    if (!row) continue // deleted since the list was made
    const document = documentOf(row.d)
    const { extraction, verdicts } = await readExtraction(store, document)
    brought.add(extraction)
    yield sectionLine('document', document.id)
    const params = { id: document.id, properties: documentProperties(document) }
    yield writeStatement({ cypher: 'write/document', params })
    yield* stepsOf(document.id, extraction, verdicts)
  }
}

/** Actors that no document names, and what the lexicon says between actors that no document brought together. */
async function* actorSections(store: GraphStore, brought: Brought): AsyncGenerator<string> {
  const ids = (await ask(store, 'entities')).map((row) => String(row.id))
  for (let from = 0; from < ids.length; from += IDS_PER_READ) {
    const { entities, serves, memberOf } = await factsAmong(store, ids.slice(from, from + IDS_PER_READ))
    const facts = {
      serves: serves.filter((item) => brought.lacks(item)),
      memberOf: memberOf.filter((item) => brought.lacks(item)),
    }
    const ends = new Set([
      ...facts.serves.flatMap(({ person, of }) => [person, of]),
      ...facts.memberOf.flatMap(({ state, of }) => [state, of]),
    ])
    const rest = {
      ...facts,
      entities: entities.filter((entity) => brought.lacks(entity) || ends.has(entity.id)),
    }
    if (rest.entities.length === 0) continue
    brought.add(rest)
    yield sectionLine('actors')
    yield* stepsOf('', { ...rest, extractor: '', passages: [], mentions: [], statements: [], warnings: [] })
  }
}

/**
 * Sections in the order of the documents' ids, each from one read of the store; a reader knows by the last line that it has all.
 * Constraints are not in it: `entente` makes them when it opens a store. Import jobs and deleted documents stay where they are.
 */
export async function* exportCypher(store: GraphStore): AsyncGenerator<string> {
  const brought = new Brought()
  yield `${HEADER}\n`
  yield* documentSections(store, brought)
  yield* actorSections(store, brought)
  for (const { id, text, updatedAt } of await ask(store, 'saved-queries')) {
    yield sectionLine('query', String(id))
    yield writeStatement({ cypher: 'write/saved-query', params: { id, text, now: updatedAt } })
  }
  yield sectionLine('end')
}
