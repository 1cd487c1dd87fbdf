import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeDocument } from '@/lib/ingest/storeDocument'
import { alignments } from '@/lib/questions/alignments'
import { document, documents } from '@/lib/questions/documents'
import { entity, searchEntities } from '@/lib/questions/entities'
import { exportCsv } from '@/lib/questions/export/csv'
import { exportGraphml } from '@/lib/questions/export/graphml'
import { filteredGraph } from '@/lib/questions/filteredGraph'
import { graph } from '@/lib/questions/graph'
import { runQuery } from '@/lib/questions/runQuery'
import { createQuery, deleteQuery, savedQueries, savedQuery, updateQuery } from '@/lib/questions/savedQueries'
import { MAX_STATEMENTS, statements } from '@/lib/questions/statements'
import type { GraphStore } from '@/lib/store/port'
import { openTestStore } from '../ingest/embeddedStore'
import { story } from '../../contract/storyKit'

const told = story('Told', [
  { from: 'USA', event: 'ACCUSE', to: 'RUS', speaker: 'jane-doe', on: '2024-01-05' },
  { from: 'RUS', event: 'AID', to: 'PRK', on: null },
  { from: 'USA', event: 'CONSULT', to: 'KOR', modality: 'intended' },
])
const ids = told.extraction.statements.map((item) => item.id)

let store: GraphStore
let dispose: () => Promise<void>
beforeAll(async () => {
  ;({ store, dispose } = await openTestStore())
  await storeDocument(store, told.document, told.extraction)
})
afterAll(() => dispose())

const joined = async (chunks: AsyncGenerator<string>) => {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

describe('graph', () => {
  it('answers columns of one length whose indexes point at what is there', async () => {
    const answer = await graph(store)
    const columns = Object.values(answer.statements) as unknown[][]
    expect(new Set(columns.map((column) => column.length))).toEqual(new Set([3]))
    expect([...answer.statements.id].sort()).toEqual([...ids].sort())
    const row = answer.statements.id.indexOf(ids[0] ?? '')
    expect(answer.entities[answer.statements.source[row] ?? -1]).toMatchObject({ id: 'USA', kind: 'state' })
    expect(answer.entities[answer.statements.speaker[row] ?? -1]).toMatchObject({
      id: 'jane-doe',
      kind: 'person',
    })
    expect(answer.documents[answer.statements.document[row] ?? -1]).toMatchObject({ id: told.document.id })
  })

  it('is read once per change of content', async () => {
    const first = await graph(store)
    await store.write(
      "CREATE (:SavedQuery {id: 'noise', text: '// id: noise\\n// title: Noise\\nRETURN 1 AS one'})",
    )
    expect(await graph(store)).toBe(first)
    await store.write("MATCH (q:SavedQuery {id: 'noise'}) DETACH DELETE q")
  })

  it('narrows to what a view shows, with fitting indexes', async () => {
    const whole = await filteredGraph(store, new URLSearchParams())
    const some = await filteredGraph(store, new URLSearchParams('event=CONSULT'))
    expect(some).toMatchObject({ total: whole.total, shown: 1 })
    expect(some.entities.map((row) => row.id).sort()).toEqual(['KOR', 'USA'])
    expect(some.statements.event).toEqual(['CONSULT'])
    expect(some.statements.speaker).toEqual([-1])
  })

  it('gives the very Cypher that answers, as do all answers: it runs as a user’s own', async () => {
    const answers = [
      await graph(store),
      await statements(store, ids),
      await entity(store, 'USA'),
      await documents(store),
      await document(store, told.document.id),
      await alignments(store),
    ]
    for (const { cypher } of answers) {
      const table = await runQuery(store, { cypher: cypher.cypher, params: cypher.params })
      expect([cypher.id, table.rows.length > 0]).toEqual([cypher.id, true])
    }
  })
})

describe('statements', () => {
  it('come in the order asked for, each within its sentence', async () => {
    const asked = [...ids].reverse()
    const { statements: list } = await statements(store, [...asked, 's-gone'])
    expect(list.map((item) => item.id)).toEqual(asked)
    for (const item of list) {
      const { start, end, before, after } = item.sentence
      expect(before + item.quote + after).toBe(told.document.text.slice(start, end))
    }
  })

  it('come 200 at a time', async () => {
    const many = Array.from({ length: MAX_STATEMENTS + 1 }, (_, index) => `s-${index}`)
    await expect(statements(store, many)).rejects.toMatchObject({ code: 'bad-request', where: 'ids' })
  })
})

describe('actors and documents', () => {
  it('counts an actor from every side', async () => {
    const answer = await entity(store, 'USA')
    expect(answer.counts).toMatchObject({ asSource: 2, asTarget: 0, asSpeaker: 0, documents: 1 })
    expect(answer.neighbours.map((row) => [row.entity.id, row.statements])).toEqual([
      ['KOR', 1],
      ['RUS', 1],
    ])
    await expect(entity(store, 'NOWHERE')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('finds actors by name', async () => {
    const { entities } = await searchEntities(store, 'name of rus')
    expect(entities[0]).toMatchObject({ id: 'RUS', statements: 2 })
    expect((await searchEntities(store, '  ')).entities).toEqual([])
  })

  it('answers a document whole', async () => {
    const answer = await document(store, told.document.id)
    expect(answer.document.text).toBe(told.document.text)
    expect(answer.statements).toHaveLength(3)
    for (const mention of answer.mentions)
      expect(told.document.text.slice(mention.start, mention.end)).toBe(mention.surface)
  })

  it('aligns states by what was said', async () => {
    const { scores, states } = await alignments(store)
    expect(scores.find((pair) => pair.source === 'USA' && pair.target === 'RUS')?.score).toBeLessThan(0)
    expect(states.map((state) => state.id)).toContain('PRK')
  })
})

describe('own queries', () => {
  const text =
    '// id: mine\n// title: Mine\n// param who: actor, required — Who\nMATCH (e:Entity {id: $who}) RETURN e.id AS id'

  it('are kept, changed and forgotten; the library that ships stays as it is', async () => {
    await createQuery(store, text, '2024-05-01T00:00:00.000Z')
    expect((await savedQuery(store, 'mine')).params).toHaveLength(1)
    await expect(createQuery(store, text, 'now')).rejects.toMatchObject({ code: 'conflict' })
    await updateQuery(store, 'mine', text.replace('Mine', 'Ours'), 'now')
    expect((await savedQueries(store)).queries.find((query) => query.id === 'mine')?.title).toBe('Ours')
    expect((await runQuery(store, { saved: 'mine', params: { who: 'USA' } })).rows).toEqual([['USA']])
    await expect(runQuery(store, { saved: 'mine' })).rejects.toMatchObject({
      code: 'query-missing-parameter',
      where: 'who',
    })
    await expect(
      updateQuery(store, 'mine', text.replace('id: mine', 'id: other'), 'now'),
    ).rejects.toMatchObject({
      code: 'bad-request',
    })
    await deleteQuery(store, 'mine')
    await expect(savedQuery(store, 'mine')).rejects.toMatchObject({ code: 'not-found' })
    const shipped = (await savedQueries(store)).queries[0]?.id ?? ''
    await expect(deleteQuery(store, shipped)).rejects.toMatchObject({ code: 'conflict' })
    await expect(createQuery(store, 'RETURN 1', 'now')).rejects.toMatchObject({ code: 'bad-request' })
  })
})

describe('exports', () => {
  it('write a line per statement, and a well-formed graph', async () => {
    const csv = (await joined(exportCsv(store))).trim().split('\r\n')
    expect(csv).toHaveLength(4)
    expect(csv[0]?.startsWith('statement,source,')).toBe(true)
    const graphml = await joined(exportGraphml(store))
    expect(graphml.match(/<edge /g)).toHaveLength(3)
    expect(graphml.match(/directed="false"/g)).toHaveLength(1)
    const opened = [...graphml.matchAll(/<([a-z]+)(?:\s[^>]*)?(?<!\/)>/g)].map((match) => match[1])
    const closed = [...graphml.matchAll(/<\/([a-z]+)>/g)].map((match) => match[1])
    expect(closed.sort()).toEqual(opened.sort())
  })
})
