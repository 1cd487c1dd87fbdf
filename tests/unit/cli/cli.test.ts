import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isStale } from '@/cli/build'
import { COMMANDS, helpOf, overview } from '@/cli/commands'
import { inOrder } from '@/cli/inOrder'
import { listen } from '@/cli/listen'
import { bar } from '@/cli/progress'
import { formatTable, formatValue } from '@/cli/table'
import { parseCount, parseJsonObject, parseUsage, UsageError } from '@/cli/usage'
import { projectRoot } from '@/lib/store/projectRoot'

describe('usage', () => {
  it('says what is wrong with the arguments', () => {
    expect(() => parseUsage(['--nope'], { json: { type: 'boolean' } })).toThrow(UsageError)
    expect(() => parseUsage(['--limit'], { limit: { type: 'string' } })).toThrow(UsageError)
    expect(() => parseJsonObject('[1]', '--params')).toThrow(/--params must be a JSON object/)
    expect(() => parseJsonObject('{', '--params')).toThrow(/--params is not JSON/)
    expect(() => parseCount('0', '--limit')).toThrow(/--limit must be a number above 0/)
    expect(parseUsage(['a', '--json'], { json: { type: 'boolean' } })).toMatchObject({
      values: { json: true },
      positionals: ['a'],
    })
  })

  it('has help for every verb', () => {
    for (const command of Object.values(COMMANDS)) {
      expect(helpOf(command)).toContain(command.usage)
      expect(overview()).toContain(command.name)
    }
  })
})

describe('output', () => {
  it('aligns columns and shortens long cells', () => {
    const text = formatTable({
      columns: ['id', 'n'],
      rows: [
        ['USA', 1],
        ['x'.repeat(80), null],
      ],
    })
    const [head, , first, second] = text.split('\n')
    expect(head?.indexOf('n')).toBe(first?.indexOf('1'))
    expect(second).toHaveLength(60)
  })

  it('shows nodes, relationships, lists and maps', () => {
    const node = {
      $type: 'node' as const,
      ref: '1',
      labels: ['State'],
      properties: { id: 'USA', name: 'United States' },
    }
    expect(formatValue(node)).toBe('(USA United States)')
    expect(
      formatValue({
        $type: 'relationship',
        ref: '1',
        type: 'AID',
        startRef: '1',
        endRef: '2',
        properties: {},
      }),
    ).toBe('[:AID]')
    expect(formatValue([1, null, 'a'])).toBe('[1, , a]')
    expect(formatValue({ a: 1 })).toBe('{"a":1}')
  })

  it('draws how far it is', () => {
    expect(bar(1, 2, 4)).toBe('[██░░] ')
    expect(bar(5, 2, 4)).toBe('[████] ')
    expect(bar(1, null)).toBe('')
  })
})

describe('inOrder', () => {
  async function* numbers() {
    for (const number of [30, 5, 1]) yield await Promise.resolve(number)
  }

  it('keeps the order of the items, and to its width', async () => {
    let working = 0
    let most = 0
    const results: number[] = []
    const work = async (ms: number) => {
      most = Math.max(most, (working += 1))
      await new Promise((resolve) => setTimeout(resolve, ms))
      working -= 1
      return ms
    }
    for await (const result of inOrder(numbers(), 2, work)) results.push(result)
    expect(results).toEqual([30, 5, 1])
    expect(most).toBe(2)
  })

  it('throws where the result would have stood', async () => {
    const results: number[] = []
    await expect(async () => {
      const work = (n: number) => (n === 5 ? Promise.reject(new Error('five')) : Promise.resolve(n))
      for await (const result of inOrder(numbers(), 3, work)) results.push(result)
    }).rejects.toThrow('five')
    expect(results).toEqual([30])
  })
})

describe('listen', () => {
  it('says that a port is taken', async () => {
    const first = createServer()
    const port = await listen(first, '127.0.0.1', 0)
    await expect(listen(createServer(), '127.0.0.1', port)).rejects.toMatchObject({
      code: 'bad-environment',
      where: 'PORT',
    })
    first.close()
  })
})

describe('isStale', () => {
  it('is so without a build, and when a source is newer', () => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'entente-stale-'))
    const touch = (name: string, seconds: number) => {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
      writeFileSync(path.join(root, name), '')
      utimesSync(path.join(root, name), seconds, seconds)
    }
    touch('app/page.tsx', 1000)
    utimesSync(path.join(root, 'app'), 1000, 1000)
    expect(isStale(root)).toBe(true)
    touch('.next/BUILD_ID', 2000)
    expect(isStale(root)).toBe(false)
    touch('app/page.tsx', 3000)
    expect(isStale(root)).toBe(true)
    rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })
})

describe('the command', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'entente-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }))

  const entente = (...args: string[]) => ententeIn('data', ...args)
  const ententeIn = (
    data: string,
    ...args: string[]
  ): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, ENTENTE_DATA: path.join(folder, data), NEO4J_URI: '' }
      execFile(
        process.execPath,
        [path.join(projectRoot(), 'dist/entente.mjs'), ...args],
        { env },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      )
    })

  it('loads, asks, examines and exports; a second load changes nothing', async () => {
    writeFileSync(path.join(folder, 'a.txt'), 'Norway condemned Iceland on 3 May 2019.')
    writeFileSync(path.join(folder, 'b.txt'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d]))
    const [added, failed] = (await entente('load', folder, '--json')).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(added).toMatchObject({ status: 'added', title: 'a', statements: 1 })
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'unsupported-format' } })
    const again = await entente('load', folder)
    expect(again.code).toBe(1)
    expect(again.stdout).toContain('unchanged')

    const asked = await entente('query', 'MATCH (a)-[r:ACCUSE]->(b) RETURN a.id AS a, b.id AS b', '--json')
    expect(JSON.parse(asked.stdout)).toMatchObject({
      columns: ['a', 'b'],
      rows: [['NOR', 'ISL']],
      truncated: false,
    })
    expect(await entente('query', 'MATCH (n', '--json')).toMatchObject({ code: 1 })
    expect((await entente('doctor')).code).toBe(0)
    expect((await entente('export', '--format', 'csv')).stdout.split('\r\n')[1]).toContain('NOR')
  }, 60_000)

  it('moves a graph to another store, and loads no other Cypher', async () => {
    const file = path.join(folder, 'graph.cypher')
    expect((await entente('export', '--format', 'cypher', '--out', file)).code).toBe(0)
    const moved = await ententeIn('other', 'load', file, '--json')
    expect(JSON.parse(moved.stdout)).toMatchObject({ kind: 'document', status: 'added', statements: 1 })
    expect((await ententeIn('other', 'load', file)).stdout).toMatch(/^unchanged/)
    const [here, there] = await Promise.all(
      ['data', 'other'].map(
        async (data) => JSON.parse((await ententeIn(data, 'doctor', '--json')).stdout) as object,
      ),
    )
    expect(there).toMatchObject({ ok: true, counts: { documents: 1, statements: 1 } })
    expect(there).toHaveProperty('checksum', (here as { checksum: unknown }).checksum)
    writeFileSync(file, 'MATCH (n) DETACH DELETE n;')
    expect(await ententeIn('other', 'load', file)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('not an export of Entente') as string,
    })
  }, 60_000)

  it('prints what would be read, without a store', async () => {
    const { stdout, code } = await entente('extract', path.join(folder, 'a.txt'), '--json')
    expect(code).toBe(0)
    const { id, events } = JSON.parse(stdout) as { id: string; events: Record<string, unknown>[] }
    expect(id).toBe('a')
    expect(events).toEqual([
      expect.objectContaining({
        speaker: null,
        source: 'NOR',
        target: 'ISL',
        event: 'ACCUSE',
        quad: 'VERBAL_CONFLICT',
        modality: 'asserted',
        on: '2019-05-03',
      }),
    ])
    expect(Object.keys(events[0] ?? {})).not.toContain('undirected')
  }, 30_000)

  it('tells bad usage from failed work', async () => {
    expect((await entente('nonsense')).code).toBe(2)
    expect((await entente('load')).code).toBe(2)
    expect((await entente('export', '--format', 'pdf')).code).toBe(2)
    expect((await entente('query')).code).toBe(2)
    expect((await entente('load', path.join(folder, 'nowhere'))).code).toBe(1)
    expect(await entente('--help')).toMatchObject({ code: 0 })
  }, 60_000)
})
