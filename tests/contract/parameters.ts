/**
 * What each text of cypher/ is run with, over the fixture graph. A text without an entry fails texts.test.ts. The library's queries
 * (cypher/saved) declare theirs in their own headers and are run by savedQueries.test.ts.
 */
import type { Params } from '@/lib/model/result'
import { EVENT_TYPES } from '@/lib/model/ontology'
import { FIXTURE, NOW } from './fixtureGraph'

export interface Sample {
  params: Params
  /** It finds or changes nothing in the fixture, and that is right. */
  nothing?: true
}

const document = { document: FIXTURE.document.id }
const statement = { id: FIXTURE.statement }
const actor = { id: 'USA' }
const actors = { ids: ['USA', 'RUS', 'jane-doe'] }
const passage = FIXTURE.extraction.passages[0]?.id ?? ''
const relation = {
  rows: [
    { source: 'USA', target: 'PRK', statement: 's-new', document: 'other', properties: { confidence: 0.5 } },
  ],
}
const sample = (params: Params = {}): Sample => ({ params })

const questions: Record<string, Sample> = {
  counts: sample(),
  'deleted-document': sample({ id: 'gone' }),
  'deleted-documents': sample(),
  'doctor-incomplete': sample(),
  'doctor-orphans': sample(),
  'doctor-relations': sample(),
  'doctor-spans': sample(document),
  'doctor-statements': sample(document),
  'doctor-stray-relations': sample({ events: EVENT_TYPES }),
  'document-entities': sample(document),
  'document-exists': sample({ id: FIXTURE.document.id }),
  'document-mentions': sample(document),
  'document-node': sample(document),
  'document-passages': sample(document),
  'document-serves': sample(document),
  'document-statements': sample(document),
  'document-titles': sample(),
  documents: sample(),
  'entities-existing': sample({ ids: ['USA', 'nobody'] }),
  entities: sample(),
  'entity-documents': sample(actor),
  'entity-facts': sample(actor),
  'entity-neighbours': sample(actor),
  'entity-nodes': sample(actors),
  'entity-statement-counts': sample(actors),
  'entity-support': sample(actors),
  entity: sample(actor),
  graph: sample(),
  'import-job-payload': sample({ id: 'job-2' }),
  'import-job': sample({ id: 'job-1' }),
  'import-jobs-free': sample({ now: 2_000 }),
  'import-jobs': sample(),
  'passage-nodes': sample(document),
  'reference-edges': sample({ ids: ['USA', 'NATO'] }),
  'reference-facts': sample({ ids: ['jane-doe', 'USA'] }),
  'reference-neighbours': sample({ ids: ['jane-doe', 'USA'] }),
  'reference-targets': sample({ ids: ['jane-doe', 'USA'] }),
  revision: sample(),
  'samples-marker': sample(),
  'saved-queries': sample(),
  'statement-exists': sample(statement),
  statements: sample({ ids: [FIXTURE.statement] }),
}

const writes: Record<string, Sample> = {
  'delete-document': sample(document),
  'delete-entities': sample({ ids: ['jane-doe'] }),
  'delete-passages': sample(document),
  'delete-relations': sample(document),
  'delete-saved-query': sample({ id: 'mine' }),
  'delete-statements': sample(document),
  'deleted-document': sample({ id: 'gone', title: 'Gone again', deletedAt: NOW, payload: '{"a":1}' }),
  document: sample({
    id: 'new-document',
    properties: { title: 'New', publishedOn: null, length: 4, text: 'text' },
  }),
  entities: sample({
    rows: [
      { id: 'USA', kind: 'state', properties: { name: 'Another name' } },
      {
        id: 'UN',
        kind: 'organisation',
        properties: { name: 'UN', shortName: 'UN', aliases: ['United Nations'] },
      },
      {
        id: 'john-roe',
        kind: 'person',
        properties: { name: 'John Roe', shortName: 'Roe', aliases: [], iso3: null },
      },
      { id: 'friends', kind: 'group', properties: { name: 'Friends', shortName: 'Friends', aliases: [] } },
      { id: 'Geneva', kind: 'place', properties: { name: 'Geneva', shortName: 'Geneva', aliases: [] } },
    ],
  }),
  'forget-deleted-document': sample({ id: 'gone' }),
  'import-job-claim': sample({ id: 'job-2', worker: 'other', now: 2_000, until: 3_000 }),
  'import-job-delete': sample({ ids: ['job-1', 'job-2'] }),
  'import-job-finish': sample({
    id: 'job-2',
    worker: 'worker',
    properties: { status: 'done', stage: 'done', payload: null },
  }),
  'import-job-renew': sample({ id: 'job-2', worker: 'worker', until: 9_000 }),
  'import-job-update': sample({ id: 'job-1', properties: { stage: 'extracting' } }),
  'import-job': sample({
    id: 'job-3',
    properties: { name: 'b.txt', bytes: 1, status: 'waiting', error: null },
  }),
  'member-of-reference': sample({
    rows: [
      { state: 'KOR', of: 'NATO', sourceLine: 'members:9', properties: { from: '2024-01-01', to: null } },
    ],
  }),
  'member-of-text': sample({
    rows: [{ state: 'KOR', of: 'NATO', document: 'other', properties: { from: null, to: null } }],
  }),
  mentions: sample({ rows: [{ passage, entity: 'PRK', start: 4, end: 7, surface: 'PRK' }] }),
  passages: sample({
    ...document,
    rows: [{ id: 'p-new', properties: { index: 1, start: 0, end: 1, text: 'x' } }],
  }),
  revision: sample(),
  'samples-marker': sample({ loadedAt: '2025-01-01T00:00:00.000Z' }),
  'saved-query': sample({
    id: 'mine',
    text: '// id: mine\nRETURN 2 AS two',
    now: '2025-01-01T00:00:00.000Z',
  }),
  'serves-reference': sample({
    rows: [{ person: 'jane-doe', of: 'USA', sourceLine: 'offices:1', properties: { office: 'minister' } }],
  }),
  'serves-text': sample({
    rows: [
      {
        person: 'jane-doe',
        of: 'USA',
        document: 'other',
        properties: { office: 'minister', passage, start: 1, end: 2 },
      },
    ],
  }),
  speakers: sample({ rows: [{ id: FIXTURE.extraction.statements[1]?.id ?? '', speaker: 'jane-doe' }] }),
  statements: sample({
    rows: [
      {
        id: 's-new',
        passage,
        source: 'USA',
        target: 'PRK',
        properties: { event: 'ACCUSE', intensity: -2.5, on: null },
      },
    ],
  }),
  'verdict-relation': sample({ ...statement, verdict: 'wrong' }),
  'verdict-statement': sample({ ...statement, verdict: 'wrong' }),
  ...Object.fromEntries(EVENT_TYPES.map((event) => [`relations/${event.toLowerCase()}`, sample(relation)])),
}

const store: Record<string, Sample> = {
  'generation-read': sample(),
  'generation-bump': sample(),
  'migrations-applied': sample(),
  'migration-record': sample({ id: '9999-test', appliedAt: NOW }),
  'search-entities': sample(),
  'search-documents': sample(),
}

const under = (folder: string, samples: Record<string, Sample>): [string, Sample][] =>
  Object.entries(samples).map(([name, one]) => [`${folder}/${name}`, one])

/** By the text's id, e.g. 'questions/graph'. */
export const PARAMETERS: ReadonlyMap<string, Sample> = new Map([
  ...under('questions', questions),
  ...under('write', writes),
  ...under('store', store),
])
