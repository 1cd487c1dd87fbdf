/** What only the embedded engine has to prove: that its processes may die, in any order, at any time. */
import { spawn, type ChildProcess } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storePaths, type StorePaths } from '@/lib/store/embedded/paths'
import { encodeFrame } from '@/lib/store/embedded/protocol/frames'
import { PROTOCOL } from '@/lib/store/embedded/protocol/messages'
import { openStore } from '@/lib/store'
import type { GraphStore } from '@/lib/store/port'
import { fails } from './onEveryEngine'

const LINGER_MS = 200
let dataDir: string
let paths: StorePaths
const stores: GraphStore[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'entente-embedded-'))
  paths = storePaths(dataDir)
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const store of stores.splice(0)) await store.close()
  await ended()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  // A host that was killed left it, and the folder that the next one would have served is gone.
  rmSync(paths.address, { force: true })
})

async function open(): Promise<GraphStore> {
  const store = await openStore({ dataDir, lingerMs: LINGER_MS })
  stores.push(store)
  await store.migrate()
  return store
}

function hostPid(): number {
  return (JSON.parse(readFileSync(paths.hostFile, 'utf8')) as { pid: number }).pid
}

/** A process that has ended but that nobody has collected yet (its parent died before it) counts as ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc') || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** The folder's host has ended by itself, or there is none. */
async function ended(): Promise<void> {
  await expect.poll(() => existsSync(paths.hostFile) && isAlive(hostPid()), { timeout: 10_000 }).toBe(false)
}

async function killHost(): Promise<void> {
  const pid = hostPid()
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isAlive(pid)).toBe(false)
}

interface Client {
  child: ChildProcess
  lines: string[]
  /** Resolves when it has said so many lines. */
  said(count: number): Promise<void>
  exited: Promise<number | null>
}

function client(task: 'hold' | 'write' | 'add'): Client {
  const script = path.join(import.meta.dirname, 'embeddedClient.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, task], {
    // What a client says when its host is killed under it is no concern of these tests.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  return {
    child,
    lines,
    said: (count) => expect.poll(() => lines.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count),
    exited: new Promise((resolve) => child.on('exit', resolve)),
  }
}

const ids = async (store: GraphStore): Promise<unknown[]> =>
  (await store.read('MATCH (e:Entity) RETURN e.id AS id ORDER BY id')).rows.map(([id]) => id)

describe('the host dies', () => {
  test('all that was acknowledged is there, and the same client goes on', async () => {
    const store = await open()
    for (let n = 0; n < 20; n++) await store.write('CREATE (:Entity {id: $id})', { id: `e${n}` })
    const generation = await store.generation()
    await killHost()
    expect(await ids(store)).toHaveLength(20)
    expect(await store.generation()).toBe(generation)
    await store.write("CREATE (:Entity {id: 'after'})")
    expect(await ids(store)).toHaveLength(21)
    expect(await store.generation()).toBe(generation + 1)
  })

  test('in the middle of a transaction: nothing of it is there, and its work runs again, once', async () => {
    const store = await open()
    let runs = 0
    await store.transaction(async (tx) => {
      runs++
      await tx.write("CREATE (:Entity {id: 'a'})")
      if (runs === 1) {
        await killHost()
        const other = await open()
        expect(await ids(other)).toEqual([])
      }
      await tx.write("CREATE (:Entity {id: 'b'})")
    })
    expect(runs).toBe(2)
    expect(await ids(store)).toEqual(['a', 'b'])
  })

  test('while a query runs: the query is asked again', async () => {
    const store = await open()
    await store.write("UNWIND range(1, 30) AS i CREATE (:Entity {id: 'e' + i})")
    const text =
      'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity) WHERE a.id + b.id + c.id + d.id = $x RETURN count(*) AS n'
    const reading = store.read(text, { x: 'nothing' }, { origin: 'user' })
    await new Promise((resolve) => setTimeout(resolve, 150))
    await killHost()
    expect((await reading).rows).toEqual([[0]])
  })

  test('at any moment of many writes: no pair is ever torn, none acknowledged is lost', async () => {
    for (let round = 0; round < 4; round++) {
      const writer = client('write')
      await writer.said(5 + round * 7)
      await killHost()
      writer.child.kill('SIGKILL')
      await writer.exited
      const store = await open()
      const { rows } = await store.read('MATCH (e:Entity) RETURN e.pair AS pair, count(e) AS n ORDER BY pair')
      expect(rows.filter(([, n]) => n !== 2)).toEqual([])
      const acknowledged = Number(writer.lines.at(-1))
      expect(rows.length).toBeGreaterThanOrEqual(acknowledged + 1)
      await store.write('MATCH (e:Entity) DETACH DELETE e')
    }
  })

  test('who watches hears of the next host’s writes', async () => {
    const store = await open()
    const heard: number[] = []
    store.watch?.((generation) => heard.push(generation))
    await killHost()
    const other = await open()
    await other.write("CREATE (:Entity {id: 'a'})")
    await expect.poll(() => heard.at(-1)).toBe(await other.generation())
  })
})

describe('a client dies', () => {
  test('in the middle of a transaction: nothing of it is there, and others write', async () => {
    const holder = client('hold')
    await holder.said(1)
    const store = await openStore({ dataDir, lingerMs: LINGER_MS })
    stores.push(store)
    const waiting = store.write("CREATE (:Entity {id: 'waited'})")
    holder.child.kill('SIGKILL')
    await waiting
    expect(await ids(store)).toEqual(['waited'])
  })

  test('the last one, killed: the host ends by itself all the same', async () => {
    const holder = client('hold')
    await holder.said(1)
    const pid = hostPid()
    holder.child.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
    const store = await open()
    expect(await ids(store)).toEqual([])
  })
})

describe('starting', () => {
  test('several at once on a folder that has no store: one host, everybody’s writes', async () => {
    const clients = Array.from({ length: 5 }, () => client('add'))
    expect(await Promise.all(clients.map((item) => item.exited))).toEqual([0, 0, 0, 0, 0])
    const store = await open()
    expect(await ids(store)).toHaveLength(5)
    const starts = readFileSync(paths.log, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"ready"'))
    expect(new Set(starts.map((line) => line.split(' ')[1])).size).toBe(starts.length)
  })

  test('migrations from several at once and again', async () => {
    const opened = await Promise.all([open(), open(), open()])
    await Promise.all(opened.map((store) => store.migrate()))
    const store = opened[0] as GraphStore
    const { rows } = await store.read('MATCH (m:Migration) RETURN m.id AS id, count(m) AS n ORDER BY id')
    expect(rows).toEqual(
      readdirSync('cypher/schema')
        .sort()
        .map((name) => [name.replace('.cypher', ''), 1]),
    )
  })

  test('over what dead ones left: lock, host file, socket, snapshots', async () => {
    const store = await open()
    await store.write("CREATE (:Entity {id: 'a'})")
    await store.read('MATCH (e:Entity) RETURN e.id AS id', {}, { origin: 'user' })
    await killHost()
    expect(existsSync(paths.address)).toBe(true)
    expect(readdirSync(paths.snapshots)).toHaveLength(1)
    // A process number that no process has.
    writeFileSync(paths.startLock, '4194304')
    mkdirSync(path.join(paths.snapshots, 'old'))
    expect(await ids(await open())).toEqual(['a'])
    expect(existsSync(paths.startLock)).toBe(false)
    expect(existsSync(paths.snapshots)).toBe(false)
  })

  test('over a log whose last record was cut off', async () => {
    const store = await open()
    for (let n = 0; n < 10; n++) await store.write('CREATE (:Entity {id: $id})', { id: `e${n}` })
    await store.close()
    const wal = `${paths.database}.wal`
    if (existsSync(paths.hostFile)) await killHost()
    const log = path.join(wal, readdirSync(wal).sort().at(-1) as string)
    truncateSync(log, statSync(log).size - 3)
    const left = await ids(await open())
    expect(left).toHaveLength(9)
  })

  test('over a log without its database', async () => {
    mkdirSync(`${paths.database}.wal`)
    writeFileSync(path.join(`${paths.database}.wal`, 'wal_00000000000000000000.log'), 'left over')
    expect(await ids(await open())).toEqual([])
    expect(readdirSync(paths.folder).some((name) => name.startsWith('db.wal.orphaned-'))).toBe(true)
  })

  test('a database file that is none is named, and left as it is', async () => {
    writeFileSync(paths.database, 'this is not a database')
    const error = await fails(openStore({ dataDir, lingerMs: LINGER_MS }), 'internal')
    expect(error.where).toBe(paths.database)
    expect(readFileSync(paths.database, 'utf8')).toBe('this is not a database')
  })
})

describe('ending', () => {
  test('soon after the last client: nothing is left but the one file', async () => {
    const store = await open()
    await store.write("CREATE (:Entity {id: 'a'})")
    await store.read('MATCH (e:Entity) RETURN e.id AS id', {}, { origin: 'user' })
    const pid = hostPid()
    await store.close()
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
    expect(readdirSync(paths.folder).sort()).toEqual(['db', 'host.log'])
    expect(existsSync(paths.address)).toBe(false)
    expect(await ids(await open())).toEqual(['a'])
  })

  test('a client that comes while it ends gets the next one', async () => {
    for (let round = 0; round < 8; round++) {
      const store = await openStore({ dataDir, lingerMs: 20 })
      await store.write('MERGE (e:Entity {id: $id})', { id: `e${round}` })
      await store.close()
      await new Promise((resolve) => setTimeout(resolve, 15 + round * 3))
    }
    expect(await ids(await open())).toHaveLength(8)
  })

  test('SIGTERM writes everything into the file', async () => {
    const store = await open()
    await store.write("CREATE (:Entity {id: 'a'})")
    const pid = hostPid()
    process.kill(pid, 'SIGTERM')
    await expect.poll(() => isAlive(pid)).toBe(false)
    expect(existsSync(`${paths.database}.wal`)).toBe(false)
    expect(await ids(store)).toEqual(['a'])
  })
})

describe.skipIf(process.platform === 'win32')('who may come in', () => {
  test('files, folder and socket are their owner’s alone', async () => {
    const store = await open()
    await store.write("CREATE (:Entity {id: 'a'})")
    const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8)
    expect(mode(paths.folder)).toBe('700')
    expect(mode(paths.hostFile)).toBe('600')
    expect(mode(paths.address)).toBe('600')
    expect(mode(paths.database)).toBe('600')
  })

  test('without the folder’s token: nobody', async () => {
    await open()
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(paths.address)
      let heard = ''
      // Turned away while it still speaks.
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => (heard += chunk.toString()))
      socket.on('close', () => resolve(heard))
      socket.write(encodeFrame({ type: 'hello', protocol: PROTOCOL, token: 'guess' }))
      socket.write(encodeFrame({ type: 'schema', id: 1 }))
    })
    expect(answer).toBe('')
  })

  test('one who talks of something else is turned away, and the host goes on', async () => {
    const store = await open()
    await new Promise<void>((resolve) => {
      const socket = connect(paths.address)
      socket.on('error', () => undefined)
      socket.on('close', () => resolve())
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(10))
    })
    expect(await ids(store)).toEqual([])
  })

  test('a client of another age is told so', async () => {
    const store = await open()
    const { token } = JSON.parse(readFileSync(paths.hostFile, 'utf8')) as { token: string }
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(paths.address)
      let heard = ''
      // Turned away while it still speaks.
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => (heard += chunk.toString()))
      socket.on('close', () => resolve(heard))
      socket.write(encodeFrame({ type: 'hello', protocol: PROTOCOL + 1, token }))
    })
    expect(answer).toContain('"refused"')
    expect(await ids(store)).toEqual([])
  })
})

test('a parameter that has no JSON is named as the reason', async () => {
  const store = await open()
  await fails(store.read('RETURN $x AS x', { x: 1n }), 'bad-request')
  expect((await store.read('RETURN $x AS x', { x: 1 })).rows).toEqual([[1]])
})

describe('a second transaction inside one', () => {
  test('is refused rather than waited for', async () => {
    const store = await open()
    await fails(
      store.transaction(() => store.write("CREATE (:Entity {id: 'a'})")),
      'internal',
    )
    await store.write("CREATE (:Entity {id: 'b'})")
    expect(await ids(store)).toEqual(['b'])
  })
})

describe('readers', () => {
  const USER = { origin: 'user' } as const
  const crowd = "UNWIND range(1, 40) AS i CREATE (:Entity {id: 'e' + i})"

  test('do not wait for a transaction that is open, and do not see it', async () => {
    const store = await open()
    await store.transaction(async (tx) => {
      await tx.write("CREATE (:Entity {id: 'a'})")
      const outside = await store.read(
        'MATCH (e:Entity) RETURN count(e) AS n',
        {},
        { ...USER, timeoutMs: 5_000 },
      )
      expect(outside.rows).toEqual([[0]])
    })
    expect((await store.read('MATCH (e:Entity) RETURN count(e) AS n', {}, USER)).rows).toEqual([[1]])
  })

  test('that eat memory end alone, while others are answered', async () => {
    const store = await open()
    await store.write(crowd)
    await store.write('MATCH (e:Entity) SET e.text = $text', { text: 'x'.repeat(20_000) })
    const greedy = fails(
      store.read(
        'MATCH (a:Entity), (b:Entity), (c:Entity) RETURN collect(a.text + b.text + c.id) AS all',
        {},
        { ...USER, timeoutMs: 60_000 },
      ),
      'query-too-large',
    )
    expect((await store.read('RETURN 1 AS one', {}, USER)).rows).toEqual([[1]])
    await greedy
  })

  test('as many runaways as there are readers: each ends at its deadline, then others are answered', async () => {
    const store = await open()
    await store.write(crowd)
    const text =
      'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity), (f:Entity) WHERE a.id + b.id + c.id + d.id + e.id + f.id = $x RETURN count(*) AS n'
    const runaways = Array.from({ length: 8 }, () =>
      fails(store.read(text, { x: 'nothing' }, { ...USER, timeoutMs: 1_500 }), 'query-deadline'),
    )
    const since = performance.now()
    await Promise.all(runaways)
    expect(performance.now() - since).toBeLessThan(2_500)
    expect((await store.read('RETURN 1 AS one', {}, USER)).rows).toEqual([[1]])
  })

  test('an answer that is longer than anybody reads is cut, and says so', async () => {
    const store = await open()
    await store.write('CREATE (:Document {id: $id, text: $text})', { id: 'd', text: 'x'.repeat(1_000_000) })
    const table = await store.read(
      'UNWIND range(1, 200) AS i MATCH (d:Document) RETURN i, d.text AS text',
      {},
      USER,
    )
    expect(table.truncated).toBe(true)
    expect(table.rows.length).toBeGreaterThan(30)
    expect(table.rows.length).toBeLessThan(70)
  })

  test('old snapshots go', async () => {
    const store = await open()
    for (let n = 0; n < 5; n++) {
      await store.write('CREATE (:Entity {id: $id})', { id: `e${n}` })
      await store.read('MATCH (e:Entity) RETURN count(e) AS n', {}, USER)
    }
    await expect.poll(() => readdirSync(paths.snapshots).length).toBeLessThanOrEqual(2)
  })
})
