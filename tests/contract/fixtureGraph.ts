/** A small graph that holds one of everything the store keeps, made as the app makes it, and one of each fault that `entente doctor` looks for. */
import { storeDocument } from '@/lib/ingest/storeDocument'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { story } from './storyKit'

const told = story('Fixture', [
  { from: 'USA', event: 'ACCUSE', to: 'RUS', speaker: 'jane-doe', on: '2024-01-05' },
  { from: 'RUS', event: 'AID', to: 'PRK', on: null, confidence: 0.4 },
  { from: 'USA', event: 'CONSULT', to: 'KOR', modality: 'intended' },
])

const span = { passage: told.extraction.passages[0]?.id ?? '', start: 0, end: 3 }
const nowhere = { passage: null, start: null, end: null }

export const FIXTURE = {
  document: told.document,
  extraction: {
    ...told.extraction,
    entities: [
      ...told.extraction.entities,
      {
        id: 'NATO',
        kind: 'organisation' as const,
        name: 'NATO',
        shortName: 'NATO',
        aliases: ['Atlantic Alliance'],
      },
    ],
    serves: [
      {
        person: 'jane-doe',
        of: 'USA',
        office: 'envoy',
        from: null,
        to: null,
        basis: 'text' as const,
        ...span,
        sourceLine: null,
      },
      {
        person: 'jane-doe',
        of: 'USA',
        office: 'envoy',
        from: null,
        to: null,
        basis: 'reference' as const,
        ...nowhere,
        sourceLine: 'offices:1',
      },
    ],
    memberOf: [
      {
        state: 'USA',
        of: 'NATO',
        from: null,
        to: null,
        basis: 'reference' as const,
        sourceLine: 'members:1',
      },
      { state: 'KOR', of: 'NATO', from: null, to: null, basis: 'text' as const, sourceLine: null },
    ],
  },
  statement: told.extraction.statements[0]?.id ?? '',
}

export const NOW = '2024-05-01T12:00:00.000Z'

export async function fillFixture(store: GraphStore): Promise<void> {
  await storeDocument(store, FIXTURE.document, FIXTURE.extraction)
  await store.transaction(async (tx) => {
    const write = (id: string, params: Record<string, unknown>): Promise<unknown> =>
      tx.write(loadCypher(id), params)
    await write('write/deleted-document', { id: 'gone', title: 'Gone', deletedAt: NOW, payload: '{}' })
    await write('write/samples-marker', { loadedAt: NOW })
    await write('write/saved-query', { id: 'mine', text: '// id: mine\nRETURN 1 AS one', now: NOW })
    await write('write/entities', {
      rows: [
        { id: 'lonely', kind: 'group', properties: { name: 'Lonely', shortName: 'Lonely', aliases: [] } },
      ],
    })
    await write('write/relations/reject', {
      rows: [{ source: 'USA', target: 'PRK', statement: 's-stray', document: 'gone', properties: {} }],
    })
    await tx.write("CREATE (:Statement {id: 's-half'})")
    const job = { name: 'a.txt', bytes: 3, payload: 'YWJj', metadata: '{}', createdAt: NOW, position: 0 }
    await write('write/import-job', {
      id: 'job-1',
      properties: { ...job, status: 'waiting', stage: 'waiting' },
    })
    const lease = { leasedBy: 'worker', leasedUntil: 1_000 }
    await write('write/import-job', {
      id: 'job-2',
      properties: { ...job, position: 1, status: 'running', stage: 'reading', ...lease },
    })
  })
}
