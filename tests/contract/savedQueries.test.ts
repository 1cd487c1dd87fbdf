/** Every query that ships answers on every engine, with evidence that exists; and the engines agree. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeDocument } from '@/lib/ingest/storeDocument'
import type { Value } from '@/lib/model/result'
import { runQuery } from '@/lib/questions/runQuery'
import { builtInQueries } from '@/lib/questions/savedQueries'
import { engines, type OpenedEngine } from './engines'
import { story } from './storyKit'

const STORIES = [
  story('First', [
    { from: 'USA', event: 'ACCUSE', to: 'RUS', speaker: 'USA', on: '2024-01-05' },
    { from: 'USA', event: 'SANCTION', to: 'RUS', on: '2024-02-05' },
    { from: 'USA', event: 'AID', to: 'UKR', on: '2024-02-06' },
    { from: 'USA', event: 'CONSULT', to: 'KOR', on: '2024-02-07' },
    { from: 'USA', event: 'AGREE', to: 'KOR', on: '2024-03-07' },
    { from: 'RUS', event: 'AID', to: 'PRK', modality: 'denied', speaker: 'RUS' },
    { from: 'PRK', event: 'THREATEN', to: 'USA', modality: 'conditional', on: '2024-03-09' },
  ]),
  story('Second', [
    { from: 'RUS', event: 'AID', to: 'PRK', on: '2024-03-02' },
    { from: 'RUS', event: 'ASSAULT', to: 'UKR', on: '2024-01-01' },
    { from: 'IND', event: 'CONSULT', to: 'RUS', on: null, confidence: 0.4 },
    { from: 'IND', event: 'CONSULT', to: 'USA' },
    { from: 'KOR', event: 'ACCUSE', to: 'RUS', speaker: 'jane-doe' },
    { from: 'USA', event: 'CONSULT', to: 'JPN', modality: 'intended' },
  ]),
]
const IDS = new Set(STORIES.flatMap(({ extraction }) => extraction.statements.map(({ id }) => id)))
/** Asked of so small a graph, these have nothing to say; all others must answer at least one row. */
const EMPTY = new Set(['marked-wrong', 'named-never-heard'])

/** Rows without what is an engine's own: the refs of nodes and relationships, and the order within lists. */
function comparable(value: Value): unknown {
  if (Array.isArray(value))
    return value.map(comparable).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  const { ref: _, startRef: __, endRef: ___, ...rest } = value as Record<string, Value>
  return Object.fromEntries(
    Object.entries(rest)
      .sort()
      .map(([key, item]) => [key, comparable(item)]),
  )
}

const answers = new Map<string, unknown>()

describe.each(engines)('the library on $name', (engine) => {
  let opened: OpenedEngine
  beforeAll(async () => {
    expect(await engine.available()).toBeNull()
    opened = await engine.open()
    for (const { document, extraction } of STORIES) await storeDocument(opened.store, document, extraction)
  })
  afterAll(() => opened?.dispose())

  test.each(builtInQueries().map((query) => [query.id, query] as const))('%s', async (id, query) => {
    const table = await runQuery(opened.store, { saved: id })
    if (EMPTY.has(id)) expect(table.rows).toEqual([])
    else expect(table.rows.length).toBeGreaterThan(0)
    const evidence = table.columns.indexOf('evidence')
    if (query.result === 'table' && evidence !== -1)
      for (const row of table.rows) {
        const ids = row[evidence] as string[]
        expect(ids.length).toBeGreaterThan(0)
        for (const one of ids) expect(IDS).toContain(one)
      }
    const rows = comparable(table.rows)
    const before = answers.get(id)
    if (before === undefined) answers.set(id, rows)
    else expect(rows).toEqual(before)
  })
})
