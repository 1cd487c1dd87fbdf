/** An export is data to whoever loads it: what it holds comes back, and nothing else is let in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportCypher } from '@/lib/ingest/moving/exportCypher'
import { readLiteral, writeLiteral } from '@/lib/ingest/moving/literal'
import { loadExport, type MovedItem } from '@/lib/ingest/moving/loadExport'
import { FORMAT, readStatement, writeStatement } from '@/lib/ingest/moving/script'
import { storeDocument } from '@/lib/ingest/storeDocument'
import { setVerdict } from '@/lib/ingest/verdict'
import { graphChecksum } from '@/lib/questions/checksum'
import { health } from '@/lib/questions/health'
import { shortHash } from '@/lib/model/ids'
import { listCypher, loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { story } from '../../contract/storyKit'
import { openTestStore } from './embeddedStore'

describe('literals', () => {
  const key = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/)
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))

  it('come back as they were, on one line', () => {
    fc.assert(
      fc.property(value, (one) => {
        const text = writeLiteral(one)
        expect(text).not.toMatch(/[\n\r]/)
        expect(readLiteral(`x${text};`, 1)).toEqual({ value: one, end: text.length + 1 })
      }),
    )
  })

  it.each(["'open", "'bad \\u0041'", '[1', '[1,2]', '{a: 1}', '$rows', 'date()', "['x' + 'y']", '-', ''])(
    'are nothing else: %s',
    (text) => {
      expect(() => {
        const { end } = readLiteral(text, 0)
        if (end !== text.length) throw new SyntaxError('more follows')
      }).toThrow(SyntaxError)
    },
  )

  it('are not so deep that the stack ends', () => {
    expect(() => readLiteral('['.repeat(100_000), 0)).toThrow(SyntaxError)
  })
})

describe('statements', () => {
  const params = { rows: [{ id: 's-1', speaker: "it's; // not\n a comment" }] }
  const [name = '', ...code] = writeStatement({ cypher: 'write/speakers', params }).slice(0, -2).split('\n')

  it('are read by their text alone', () => {
    expect(name).toBe('// write/speakers')
    expect(readStatement('write/speakers', code.join('\n'))).toEqual({ cypher: 'write/speakers', params })
  })

  it.each([
    ['a word that is another', code.join('\n').replace('CREATE', 'MERGE')],
    ['code after it', `${code.join('\n')} DETACH DELETE s`],
    ['code in a literal', code.join('\n').replace("'s-1'", 'toString(1)')],
  ])('are refused with %s', (_, text) => {
    expect(() => readStatement('write/speakers', text)).toThrow(SyntaxError)
  })
})

it('has another format number when a text that it is made of changes', () => {
  const texts = listCypher('write').filter((id) =>
    /\/(document|passages|entities|mentions|statements|speakers|(serves|member-of)-\w+|relations\/\w+|saved-query)$/.test(
      id,
    ),
  )
  const code = texts.map((id) => loadCypher(id).replace(/^\s*\/\/.*\n/gm, ''))
  // Both change together, or exports that people keep could no longer be loaded and would not say why.
  expect([FORMAT, shortHash(code.join('\n'))]).toEqual([1, 'dfcbe3c22ba17985'])
})

const one = story('One', [
  { from: 'USA', event: 'ACCUSE', to: 'RUS', speaker: 'jane-doe', on: '2024-01-05' },
  { from: 'RUS', event: 'AID', to: 'PRK', on: null },
])
const two = story('Two', [{ from: 'USA', event: 'CONSULT', to: 'KOR', modality: 'intended' }])

let folder: string
let store: GraphStore
let disposers: (() => Promise<void>)[] = []
let script = ''

async function anotherStore(): Promise<GraphStore> {
  const opened = await openTestStore()
  disposers.push(opened.dispose)
  return opened.store
}

async function load(into: GraphStore, text: string, name = 'graph.cypher'): Promise<MovedItem[]> {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  const items: MovedItem[] = []
  for await (const item of loadExport(into, file)) items.push(item)
  return items
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'entente-moving-'))
  store = await anotherStore()
  for (const { document, extraction } of [one, two]) await storeDocument(store, document, extraction)
  await setVerdict(store, one.extraction.statements[1]?.id ?? '', 'wrong')
  for await (const chunk of exportCypher(store)) script += chunk
})
afterAll(async () => {
  await Promise.all(disposers.map((dispose) => dispose()))
  disposers = []
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

describe('loading an export', () => {
  it('leaves what is there already alone', async () => {
    const other = await anotherStore()
    const verdicts = async (from: GraphStore) =>
      (await from.read("MATCH (s:Statement {verdict: 'wrong'}) RETURN s.id AS id")).rows
    await storeDocument(other, one.document, one.extraction)
    const items = await load(other, script.replace(/\n/g, '\r\n'))
    expect(items).toMatchObject([
      { kind: 'document', added: expect.any(Boolean) },
      { kind: 'document', added: expect.any(Boolean) },
    ])
    expect(items.filter((item) => item.kind === 'document' && item.added)).toHaveLength(1)
    expect(await verdicts(other)).toEqual([])
    expect(await verdicts(store)).toHaveLength(1)
  })

  it.each<[what: string, change: (text: string) => string, code: string]>([
    ['any Cypher', () => 'MATCH (n) DETACH DELETE n;\n', 'unsupported-format'],
    ['an empty file', () => '', 'unsupported-format'],
    ['a later format', (text) => text.replace('format 1', 'format 2'), 'unsupported-format'],
    ['a part of an export', (text) => text.slice(0, text.indexOf('// == end')), 'unsupported-format'],
    [
      'a statement of somebody else at its end',
      (text) => text.replace('// == end', 'MATCH (n) DETACH DELETE n;\n// == end'),
      'unsupported-format',
    ],
    [
      'a text that no export holds',
      (text) =>
        text.replace(
          '// == end',
          "// write/delete-document\nMATCH (d:Document {id: 'x'})\nDETACH DELETE d;\n// == end",
        ),
      'unsupported-format',
    ],
    [
      'a text from outside cypher/write',
      (text) => text.replace('// write/passages', '// write/../questions/counts'),
      'unsupported-format',
    ],
    [
      'a quote that was never said',
      (text) => text.replaceAll("'USA accuse RUS'", "'USA praise RUS'"),
      'evidence-mismatch',
    ],
    [
      'a relation that says something else than its statement',
      (text) =>
        text.replace(
          /`modality`: 'asserted'(?=[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*ACCUSE)/,
          "`modality`: 'denied'",
        ),
      'unsupported-format',
    ],
    [
      'a relation that is gone',
      (text) => text.replace(/\/\/ write\/relations\/accuse\n[^;]*;\n/, ''),
      'unsupported-format',
    ],
  ])('refuses %s, and stores nothing of it', async (_, change, code) => {
    const other = await anotherStore()
    const changed = change(script)
    expect(changed).not.toBe(script)
    await expect(load(other, changed)).rejects.toMatchObject({ code })
    expect((await health(other)).counts).toMatchObject({ documents: 0, entities: 0 })
  })

  it('names a file that is not there', async () => {
    await expect(loadExport(store, path.join(folder, 'nowhere.cypher')).next()).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the checksum of a graph', () => {
  it('does not depend on the order of loading, and tells where two graphs differ', async () => {
    const other = await anotherStore()
    for (const { document, extraction } of [two, one])
      await storeDocument(other, { ...document, addedAt: '2030-01-01T00:00:00.000Z' }, extraction)
    await setVerdict(other, one.extraction.statements[1]?.id ?? '', 'wrong')
    const before = await graphChecksum(store)
    expect(await graphChecksum(other)).toEqual(before)
    const changes: [kind: keyof typeof before.kinds, text: string][] = [
      ['documents', "MATCH (d:Document) WHERE d.title = 'One' SET d.byline = 'Somebody'"],
      ['passages', 'MATCH (p:Passage) SET p.index = p.index + 1'],
      ['mentions', "MATCH (:Passage)-[m:MENTIONS]->(:Entity {id: 'RUS'}) SET m.surface = 'RU'"],
      ['statements', "MATCH (s:Statement {event: 'AID'}) SET s.confidence = 0.1"],
      ['relations', 'MATCH (:Entity)-[r:AID]->(:Entity) SET r.confidence = 0.1'],
      ['entities', "MATCH (e:Entity {id: 'RUS'}) SET e.shortName = 'R'"],
      [
        'facts',
        "MATCH (a:Entity {id: 'RUS'}) MATCH (b:Entity {id: 'PRK'}) CREATE (a)-[:MEMBER_OF {basis: 'reference'}]->(b)",
      ],
    ]
    let last = before
    for (const [kind, text] of changes) {
      await other.write(text)
      const next = await graphChecksum(other)
      expect(next.graph).not.toBe(last.graph)
      expect(next.kinds).toEqual({ ...last.kinds, [kind]: next.kinds[kind] })
      expect(next.kinds[kind]).not.toBe(last.kinds[kind])
      last = next
    }
  }, 60_000)
})
