/** Read means read: whatever the text says, a read changes nothing, opens nothing, and what is refused says why. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isEntenteError } from '@/lib/model/errors'
import type { GraphStore } from '@/lib/store/port'
import { HOSTILE, type Hostile } from './hostile'
import { crowd, onEveryEngine } from './onEveryEngine'

const SECRET = `secret-${randomBytes(8).toString('hex')}`
const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-hostile-'))
const file = path.join(folder, 'secret.csv')
let knocked = 0
const door: Server = createServer((socket) => {
  knocked++
  socket.on('error', () => undefined).destroy()
})

beforeAll(async () => {
  writeFileSync(file, `${SECRET},1\n`)
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => door.close(resolve))
  rmSync(folder, { recursive: true })
})

function aimed(text: string): string {
  const address = door.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return text.replaceAll('FILE', file).replaceAll('ADDRESS', `127.0.0.1:${port}`)
}

/** All that could have been changed. */
async function fingerprint(store: GraphStore): Promise<string> {
  const nodes = await store.read(
    'MATCH (n) WHERE NOT n:Migration RETURN labels(n) AS labels, properties(n) AS p ORDER BY n.id',
  )
  const relations = await store.read(
    'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, properties(r) AS p, b.id AS b ORDER BY a, b',
  )
  const { labels, relationshipTypes } = await store.schema()
  return JSON.stringify([nodes.rows, relations.rows, labels, relationshipTypes])
}

/** What only Neo4j has: users, settings, indexes. */
async function serverFingerprint(store: GraphStore): Promise<string> {
  const texts = [
    'SHOW USERS YIELD user, suspended RETURN user, suspended ORDER BY user',
    'SHOW SETTINGS YIELD name, value RETURN name, value ORDER BY name',
    'SHOW INDEXES YIELD name, type RETURN name, type ORDER BY name',
    'SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name',
    'SHOW DATABASES YIELD name, access, currentStatus RETURN name, access, currentStatus ORDER BY name',
  ]
  return JSON.stringify(await Promise.all(texts.map(async (text) => (await store.read(text)).rows)))
}

/** null: refused as it should be. Else what went wrong, in words. */
async function fault(
  store: GraphStore,
  { text, params, refused }: Hostile,
  codes: Map<string, number>,
): Promise<string | null> {
  try {
    const aimedParams = Object.fromEntries(
      Object.entries(params ?? {}).map(([name, value]) => [name, aimed(String(value))]),
    )
    const table = await store.read(aimed(text), aimedParams, { origin: 'user', timeoutMs: 5_000 })
    if (JSON.stringify(table).includes(SECRET)) return 'it read the file'
    return refused ? `it was answered: ${JSON.stringify(table.rows).slice(0, 100)}` : null
  } catch (error) {
    if (isEntenteError(error)) codes.set(error.code, (codes.get(error.code) ?? 0) + 1)
    if (!isEntenteError(error)) return `it failed with no error of ours: ${String(error)}`
    if (error.status >= 500)
      return `it failed with ${error.code}, as if the text were not to blame: ${error.message}`
    if (['query-deadline', 'query-aborted'].includes(error.code))
      return `it ran until it was stopped: ${error.code}`
    if (`${error.message} ${error.remedy ?? ''}`.includes(SECRET)) return 'the error tells the secret'
    // Words, not the engine's inner names: a sentence that begins with a capital and ends.
    return /^[A-Z].{10,}/s.test(error.message) ? null : `the reason is no sentence: ${error.message}`
  }
}

test('the table is as long as it says', () => {
  expect(new Set(HOSTILE.map(({ text, params }) => JSON.stringify([text, params]))).size).toBe(HOSTILE.length)
  expect(HOSTILE.length).toBeGreaterThanOrEqual(300)
})

onEveryEngine('hostile texts', (subject) => {
  test.each([...new Set(HOSTILE.map((entry) => entry.family))])(
    '%s',
    async (name) => {
      const { store, engine } = subject()
      await crowd(store)
      const before = await fingerprint(store)
      const server = engine === 'neo4j' ? await serverFingerprint(store) : null
      const faults: string[] = []
      const codes = new Map<string, number>()
      for (const entry of HOSTILE.filter(({ family }) => family === name)) {
        const what = await fault(store, entry, codes)
        if (what !== null) faults.push(`${entry.text} — ${what}`)
        if ((await fingerprint(store)) !== before) faults.push(`${entry.text} — it changed the store`)
      }
      if (server !== null && (await serverFingerprint(store)) !== server)
        faults.push('something changed the server')
      if (knocked > 0) faults.push(`something opened ${knocked} connections`)
      knocked = 0
      const tally = [...codes].map(([code, count]) => `${count} ${code}`).join(', ')
      process.stdout.write(`${engine}, ${name}: ${tally}\n`)
      expect(faults).toEqual([])
    },
    180_000,
  )
})
