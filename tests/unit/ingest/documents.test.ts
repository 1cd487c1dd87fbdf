/** A document's way into a real store, out of it, and back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deleteDocument, restoreDocument } from '@/lib/ingest/deleteDocument'
import { exportCypher } from '@/lib/ingest/moving/exportCypher'
import { storeDocument } from '@/lib/ingest/storeDocument'
import { setVerdict } from '@/lib/ingest/verdict'
import { doctor } from '@/lib/questions/doctor'
import { documents } from '@/lib/questions/documents'
import { exportJson } from '@/lib/questions/export/json'
import { graph } from '@/lib/questions/graph'
import { health } from '@/lib/questions/health'
import { contentRevision } from '@/lib/questions/revision'
import { statement } from '@/lib/questions/statements'
import type { GraphStore } from '@/lib/store/port'
import { story } from '../../contract/storyKit'
import { openTestStore } from './embeddedStore'

const one = story('One', [
  { from: 'USA', event: 'ACCUSE', to: 'RUS', speaker: 'jane-doe', on: '2024-01-05' },
  { from: 'RUS', event: 'AID', to: 'PRK', on: null },
])
const two = story('Two', [{ from: 'USA', event: 'CONSULT', to: 'KOR', modality: 'intended' }])
const DELETED_AT = '2024-05-01T12:00:00.000Z'

let store: GraphStore
let dispose: () => Promise<void>
beforeAll(async () => ({ store, dispose } = await openTestStore()))
afterAll(() => dispose())
beforeEach(async () => {
  await store.write(
    'MATCH (n) WHERE n:Document OR n:Passage OR n:Statement OR n:Entity OR n:DeletedDocument DETACH DELETE n',
  )
})

async function everything(from: GraphStore): Promise<unknown> {
  let text = ''
  for await (const chunk of exportJson(from)) text += chunk
  const { generation: _, ...rest } = JSON.parse(text) as Record<string, unknown>
  return rest
}

const load = ({ document, extraction }: typeof one) => storeDocument(store, document, extraction)
const counts = async () => (await health(store)).counts

describe('storing', () => {
  it('says who is new, and stores the same content once', async () => {
    expect((await load(one)).newActors.length).toBe(one.extraction.entities.length)
    const before = await counts()
    const revision = await contentRevision(store)
    expect(await load(one)).toEqual({ duplicate: true, newActors: [] })
    expect(await counts()).toEqual(before)
    expect(await contentRevision(store)).toBe(revision)
    const known = new Set(one.extraction.entities.map((entity) => entity.name))
    const fresh = two.extraction.entities.map((entity) => entity.name).filter((name) => !known.has(name))
    expect((await load(two)).newActors).toEqual(fresh)
  })

  it('stores nothing at all of a document whose evidence fails', async () => {
    const [first, ...rest] = one.extraction.statements
    const broken = { ...one.extraction, statements: [{ ...first!, quote: 'never said' }, ...rest] }
    await expect(storeDocument(store, one.document, broken)).rejects.toMatchObject({
      code: 'evidence-mismatch',
    })
    expect(await counts()).toEqual({ documents: 0, passages: 0, statements: 0, entities: 0, relations: 0 })
  })

  it('stores one of two loads at the same time', async () => {
    const outcomes = await Promise.allSettled([load(one), load(one)])
    const added = outcomes.filter((outcome) => outcome.status === 'fulfilled' && !outcome.value.duplicate)
    expect(added).toHaveLength(1)
    expect((await counts()).documents).toBe(1)
    expect((await doctor(store)).ok).toBe(true)
  })
})

describe('deleting', () => {
  it('takes along what rests on the document alone, and leaves what others hold', async () => {
    await load(two)
    const before = await everything(store)
    await load(one)
    const gone = await deleteDocument(store, one.document.id, DELETED_AT)
    expect(gone.statements).toBe(one.extraction.statements.length)
    expect(gone.actors).toContain('PRK')
    expect(gone.actors).not.toContain('USA')
    expect(await everything(store)).toEqual(before)
    expect((await documents(store)).deleted).toEqual([
      { id: one.document.id, title: 'One', deletedAt: DELETED_AT },
    ])
  })

  it('can be undone: ids, dates and verdicts come back', async () => {
    await load(one)
    await load(two)
    const id = one.extraction.statements[0]?.id ?? ''
    await setVerdict(store, id, 'wrong')
    const before = await everything(store)
    await deleteDocument(store, one.document.id, DELETED_AT)
    await restoreDocument(store, one.document.id)
    expect(await everything(store)).toEqual(before)
    expect((await documents(store)).deleted).toEqual([])
    expect((await statement(store, id)).verdict).toBe('wrong')
    expect((await doctor(store)).ok).toBe(true)
  })

  it('keeps a body that only the lexicon names as long as somebody who serves it is there', async () => {
    const of = { id: 'NATO', kind: 'organisation' as const, name: 'NATO', shortName: 'NATO', aliases: [] }
    const fact = { of: 'NATO', from: null, to: null, basis: 'reference' as const, sourceLine: 'members:1' }
    const withFact = (told: typeof one, state: string) => ({
      ...told.extraction,
      entities: [...told.extraction.entities, of],
      memberOf: [{ state, ...fact }],
    })
    await storeDocument(store, one.document, withFact(one, 'USA'))
    await storeDocument(store, two.document, withFact(two, 'USA'))
    expect((await deleteDocument(store, one.document.id, DELETED_AT)).actors).not.toContain('NATO')
    expect((await deleteDocument(store, two.document.id, DELETED_AT)).actors).toContain('NATO')
    expect((await counts()).entities).toBe(0)
  })

  it('names a document that is not there', async () => {
    await expect(deleteDocument(store, 'nowhere', DELETED_AT)).rejects.toMatchObject({ code: 'not-found' })
    await expect(restoreDocument(store, 'nowhere')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('verdicts', () => {
  it('stand on the statement and on its relationship, and can be taken back', async () => {
    await load(one)
    const id = one.extraction.statements[0]?.id ?? ''
    await setVerdict(store, id, 'wrong')
    const marked = await graph(store)
    expect(marked.statements.verdict[marked.statements.id.indexOf(id)]).toBe('wrong')
    expect((await doctor(store)).ok).toBe(true)
    await setVerdict(store, id, null)
    const clean = await graph(store)
    expect(clean.statements.verdict.every((verdict) => verdict === null)).toBe(true)
    await expect(setVerdict(store, 's-nowhere', 'wrong')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('doctor', () => {
  it.each([
    ['a relationship that says something else', 'MATCH ()-[r:AID]->() SET r.confidence = 0.01'],
    ['a relationship that is gone', 'MATCH ()-[r:AID]->() DELETE r'],
    ['a quote that is not in the text', "MATCH (s:Statement) SET s.quote = 'never said'"],
    ['a statement without an end', 'MATCH (s:Statement)-[r:TARGET]->() DELETE r'],
    [
      'an actor that nothing holds',
      "CREATE (:Entity:State {id: 'XXX', name: 'X', shortName: 'X', aliases: []})",
    ],
    ['a passage that was moved', 'MATCH (p:Passage) SET p.start = p.start + 1'],
  ])('finds %s', async (_, damage) => {
    await load(one)
    expect((await doctor(store)).ok).toBe(true)
    await store.write(damage)
    const report = await doctor(store)
    expect(report.ok).toBe(false)
    expect(report.checks.filter((check) => !check.ok).flatMap((check) => check.detail)).not.toEqual([])
  })
})

describe('export as Cypher', () => {
  it('is a script that makes the same graph when another store runs it', async () => {
    await load(one)
    await load(two)
    await setVerdict(store, two.extraction.statements[0]?.id ?? '', 'wrong')
    const other = await openTestStore()
    try {
      let script = ''
      for await (const chunk of exportCypher(store)) script += chunk
      for (const text of script.split(/;\n/).filter((part) => part.replace(/\/\/.*/g, '').trim() !== ''))
        await other.store.write(text)
      expect(await everything(other.store)).toEqual(await everything(store))
      expect((await doctor(other.store)).ok).toBe(true)
    } finally {
      await other.dispose()
    }
  })
})
