/** What goes in comes out, the same from every engine. */
import { expect, test } from 'vitest'
import type { NodeValue, PathValue, RelationshipValue, Value } from '@/lib/model/result'
import { fails, onEveryEngine } from './onEveryEngine'

const SCALARS: [string, Value][] = [
  ['a text', 'plain'],
  ['an empty text', ''],
  ['accents and scripts', 'Żółć Ångström 평양 Москва العربية'],
  ['beyond the basic plane', '𝒳🇰🇵👩‍👩‍👧'],
  ['quotes, breaks, tabs', `'"\`\\ \n\r\t$x {y} // no comment`],
  ['zero', 0],
  ['a negative integer', -42],
  ['the greatest safe integer', Number.MAX_SAFE_INTEGER],
  ['the least safe integer', Number.MIN_SAFE_INTEGER],
  ['a fraction', 0.1],
  ['a tiny number', 5e-324],
  ['a large fraction', 123456789.125],
  ['true', true],
  ['false', false],
  ['a list of texts', ['b', 'a', '']],
  ['a list of integers', [3, 1, 2]],
  ['an empty list', []],
  ['a list of booleans', [true, false]],
]

onEveryEngine('values', (subject) => {
  test.each(SCALARS)('%s comes back as a parameter and as a property', async (_, value) => {
    const { store } = subject()
    expect((await store.read('RETURN $value AS value', { value })).rows).toEqual([[value]])
    await store.write(
      'CREATE (:Entity {id: $id}) WITH 1 AS one MATCH (n:Entity {id: $id}) SET n.kept = $value',
      {
        id: 'x',
        value,
      },
    )
    expect((await store.read('MATCH (n:Entity {id: $id}) RETURN n.kept AS kept', { id: 'x' })).rows).toEqual([
      [value],
    ])
  })

  test('a long text is kept whole', async () => {
    const { store } = subject()
    const text = 'Sentence é. '.repeat(200_000)
    await store.write('MERGE (d:Document {id: $id}) SET d.text = $text', { id: 'long', text })
    const { rows } = await store.read('MATCH (d:Document {id: $id}) RETURN d.text AS text', { id: 'long' })
    expect(rows[0]?.[0] === text).toBe(true)
  })

  test('null, nested lists and maps', async () => {
    const value = { a: null, b: [1, 'x', null, [true]], c: { d: { e: 1.5 } } }
    const { rows } = await subject().store.read('RETURN $value AS value, null AS nothing', { value })
    expect(rows).toEqual([[value, null]])
  })

  test('columns in the order of RETURN, rows in the order of the columns', async () => {
    const table = await subject().store.read('UNWIND [1, 2] AS x RETURN x AS z, x * 10 AS a ORDER BY z')
    expect(table.columns).toEqual(['z', 'a'])
    expect(table.rows).toEqual([
      [1, 10],
      [2, 20],
    ])
    expect(table.truncated).toBe(false)
    expect(table.elapsedMs).toBeGreaterThanOrEqual(0)
  })

  test('columns are there without rows', async () => {
    const table = await subject().store.read('MATCH (n:Nothing) RETURN n.id AS id, n AS n')
    expect(table).toMatchObject({ columns: ['id', 'n'], rows: [] })
  })

  test('an integer that JSON cannot hold is an error, not another number', async () => {
    const { store } = subject()
    await fails(store.read('RETURN 9007199254740993 AS n'), 'unsafe-integer')
    await fails(store.read('RETURN [{deep: -9223372036854775807}] AS n'), 'unsafe-integer')
    await fails(store.read('RETURN 9007199254740993 AS n', {}, { origin: 'user' }), 'unsafe-integer')
    expect((await store.read('RETURN toString(9007199254740993) AS n')).rows).toEqual([['9007199254740993']])
  })

  test('what is no number in JSON is null', async () => {
    const { rows } = await subject().store.read('RETURN 0.0 / 0.0 AS nan, 1.0 / 0.0 AS infinite')
    expect(rows).toEqual([[null, null]])
  })

  test('dates are ISO texts', async () => {
    const { rows } = await subject().store.read("RETURN date('2024-03-01') AS day")
    expect(rows).toEqual([['2024-03-01']])
  })
})

onEveryEngine('nodes, relationships, paths', (subject) => {
  const write = async (): Promise<void> => {
    await subject().store.write(
      "CREATE (:Entity:State {id: 'USA', aliases: ['US', 'Washington']})-[:ACCUSE {statement: 's1', confidence: 0.5}]->(:Entity {id: 'RUS'})",
    )
  }

  test('a node', async () => {
    await write()
    const { rows } = await subject().store.read("MATCH (n:Entity {id: 'USA'}) RETURN n")
    const node = rows[0]?.[0] as NodeValue
    expect(node).toMatchObject({ $type: 'node', properties: { id: 'USA', aliases: ['US', 'Washington'] } })
    expect([...node.labels].sort()).toEqual(['Entity', 'State'])
    expect(Object.keys(node.properties).sort()).toEqual(['aliases', 'id'])
  })

  test('a relationship names the nodes of the same answer', async () => {
    await write()
    const { rows } = await subject().store.read('MATCH (a:Entity)-[r:ACCUSE]->(b:Entity) RETURN a, r, b')
    const [a, r, b] = rows[0] as [NodeValue, RelationshipValue, NodeValue]
    expect(r).toEqual({
      $type: 'relationship',
      ref: r.ref,
      type: 'ACCUSE',
      startRef: a.ref,
      endRef: b.ref,
      properties: { statement: 's1', confidence: 0.5 },
    })
  })

  test('a path walked against its arrow keeps its order', async () => {
    await write()
    const { rows } = await subject().store.read(
      "MATCH p = (b:Entity {id: 'RUS'})<-[:ACCUSE]-(a:Entity) RETURN p",
    )
    const path = rows[0]?.[0] as PathValue
    expect(path.$type).toBe('path')
    expect(path.nodes.map((node) => node.properties.id)).toEqual(['RUS', 'USA'])
    expect(path.relationships[0]).toMatchObject({ startRef: path.nodes[1]?.ref, endRef: path.nodes[0]?.ref })
  })

  test('inside lists and maps', async () => {
    await write()
    const { rows } = await subject().store.read(
      'MATCH (a:Entity)-[r:ACCUSE]->(b:Entity) RETURN {who: a, how: [r]} AS map, [b] AS list',
    )
    expect(rows[0]).toMatchObject([
      { who: { $type: 'node' }, how: [{ $type: 'relationship' }] },
      [{ $type: 'node', properties: { id: 'RUS' } }],
    ])
  })

  test('the same to a reader of users’ texts', async () => {
    await write()
    const text = 'MATCH p = (a:Entity)-[r:ACCUSE]->(b:Entity) RETURN a, r, b, p'
    const { store } = subject()
    expect((await store.read(text, {}, { origin: 'user' })).rows).toEqual((await store.read(text)).rows)
  })
})
