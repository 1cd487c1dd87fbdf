/** A graph moves from engine to engine and back, and is the same graph everywhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportCypher } from '@/lib/ingest/moving/exportCypher'
import { loadExport } from '@/lib/ingest/moving/loadExport'
import { storeDocument } from '@/lib/ingest/storeDocument'
import { setVerdict } from '@/lib/ingest/verdict'
import { doctor } from '@/lib/questions/doctor'
import { exportJson } from '@/lib/questions/export/json'
import { createQuery, savedQueries } from '@/lib/questions/savedQueries'
import { loadCypher } from '@/lib/store/cypher'
import { splitStatements } from '@/lib/store/cypherText'
import type { GraphStore } from '@/lib/store/port'
import { engines, type OpenedEngine } from './engines'
import { FIXTURE, NOW } from './fixtureGraph'
import { story } from './storyKit'

/** What a script could stumble over: quotes, escapes, comments, ends of lines, signs beyond the basic plane. */
const TITLE = "It's “quoted” \\u0041 \\n // none; /* none */ $rows `x` 🕊\u2028\u00a0\ttab"
const AWKWARD = story(TITLE, [
  { from: 'FRA', event: 'AGREE', to: 'DEU', speaker: 'jean-d.', confidence: 0.123456789 },
  { from: 'FRA', event: 'ASSAULT', to: 'ITA', modality: 'hypothetical', on: null },
])
const QUERY =
  "// id: mine\n// title: Mine; it's so\nMATCH (s:State) WHERE s.name <> 'a\\'b' RETURN s.id AS id"

async function fill(store: GraphStore): Promise<void> {
  const second = { ...AWKWARD.document, text: AWKWARD.document.text, byline: 'line one\nline two\r\n\\' }
  await storeDocument(store, FIXTURE.document, FIXTURE.extraction)
  await storeDocument(store, second, AWKWARD.extraction)
  await setVerdict(store, FIXTURE.statement, 'wrong')
  await createQuery(store, QUERY, NOW)
  // What the lexicon says of an actor that only the lexicon brought: no document carries it.
  await store.transaction(async (tx) => {
    const organisation = {
      kind: 'organisation',
      properties: { name: 'OSCE', shortName: 'OSCE', aliases: [] },
    }
    await tx.write(loadCypher('write/entities'), { rows: [{ id: 'OSCE', ...organisation }] })
    const fact = { state: 'NATO', of: 'OSCE', sourceLine: 'members:7', document: '' }
    await tx.write(loadCypher('write/member-of-reference'), {
      rows: [{ ...fact, properties: { from: '1999-01-01', to: null } }],
    })
  })
}

async function written(chunks: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

async function everything(store: GraphStore): Promise<unknown> {
  const { generation: _, ...graph } = JSON.parse(await written(exportJson(store))) as Record<string, unknown>
  return { graph, queries: (await savedQueries(store)).queries.filter((query) => !query.builtIn) }
}

describe('moving', () => {
  const opened: OpenedEngine[] = []
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'entente-moving-'))
    for (const engine of engines) {
      expect(await engine.available()).toBeNull()
      opened.push(await engine.open())
    }
    // Back home is an empty store of the first engine, not the one that the graph came from.
    opened.push(await engines[0]!.open())
  })
  afterAll(async () => {
    for (const engine of opened) await engine.dispose()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })

  test('from one engine through every other and back, twice over', async () => {
    const [home, ...stations] = opened.map(({ store }) => store)
    await fill(home!)
    const [told, report] = [await everything(home!), await doctor(home!)]
    expect(report.ok).toBe(true)
    expect(report.counts).toMatchObject({ documents: 2, statements: 5, relations: 5 })
    let script = await written(exportCypher(home!))
    for (const [index, store] of stations.entries()) {
      const file = path.join(folder, `${index}.cypher`)
      writeFileSync(file, script)
      for (const again of [false, true])
        for await (const item of loadExport(store, file))
          expect('added' in item ? item.added : item.status === 'added').toBe(!again)
      expect(await everything(store)).toEqual(told)
      const arrived = await doctor(store)
      expect(arrived).toMatchObject({ ok: true, counts: report.counts, checksum: report.checksum })
      script = await written(exportCypher(store))
    }
  })

  test.each(engines.map(({ name }, index) => [name, index] as const))(
    'as a script that %s runs by itself',
    async (_, index) => {
      const [home, target] = [opened.at(-1)!.store, opened[index]!]
      const script = await written(exportCypher(home))
      expect(script).toContain('// == document')
      const { checksum } = await doctor(home)
      await target.reset()
      for (const statement of splitStatements(script)) await target.store.write(statement)
      expect((await doctor(target.store)).checksum).toEqual(checksum)
    },
  )
})
