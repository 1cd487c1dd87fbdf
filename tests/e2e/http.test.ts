/** The running app as scripts and hostile pages meet it. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentListAnswer, GraphAnswer, HealthAnswer, ImportJob } from '@/lib/model/answers'
import type { ResultTable } from '@/lib/model/result'
import { startApp, type RunningApp } from './app'
import { ask } from './request'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const get = (route: string, headers?: Record<string, string>) =>
  ask(app.url + route, headers ? { headers } : {})
const post = (route: string, body: unknown, headers?: Record<string, string>) =>
  ask(app.url + route, { method: 'POST', body, ...(headers ? { headers } : {}) })
const graph = async () => (await get('/api/graph')).json<GraphAnswer>()
const health = async () => (await get('/api/health')).json<HealthAnswer>()

async function importText(body: Record<string, string>): Promise<ImportJob> {
  const { id } = (await post('/api/imports', body)).json<{ id: string }>()
  for (;;) {
    const job = (await get(`/api/imports/${id}`)).json<ImportJob>()
    if (job.status !== 'waiting' && job.status !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('start', () => {
  it('prints one line, with the address, and serves the samples', async () => {
    expect(app.output().trim().split('\n')).toHaveLength(1)
    expect(app.output()).toContain(app.url.replace('127.0.0.1', 'localhost').split(':').at(-1))
    const { counts, store, status } = await health()
    expect(status).toBe('ok')
    expect(store.engine).toBe('embedded')
    expect(counts.documents).toBeGreaterThanOrEqual(12)
    expect(counts.statements).toBe(counts.relations)
  })

  it('stops at a bad environment value, naming it and the fix', async () => {
    const bad = await startApp({ PORT: 'eighty' }).catch((error: Error) => error.message)
    expect(bad).toContain('PORT')
  })
})

describe('guards', () => {
  it('answers only to its own names', async () => {
    const refused = await get('/api/health', { host: 'rebound.example' })
    expect([refused.status, refused.json().code]).toEqual([403, 'host-refused'])
    expect((await get('/', { host: 'rebound.example' })).status).toBe(403)
  })

  it('lets no other site change anything, and lets scripts', async () => {
    const query = { cypher: 'RETURN 1 AS one' }
    const refused = await post('/api/query', query, { origin: 'https://elsewhere.example' })
    expect([refused.status, refused.json().code]).toEqual([403, 'origin-refused'])
    expect((await post('/api/query', query)).status).toBe(200)
    expect((await post('/api/query', query, { origin: app.url })).status).toBe(200)
  })

  it('sends pages with a strict policy: scripts by nonce, no objects, no frames', async () => {
    const policy = String((await get('/')).headers['content-security-policy'])
    const [script] = policy.split(';').filter((part) => part.trim().startsWith('script-src'))
    expect(script).toMatch(/'nonce-[\w+/=-]{16,}'/)
    expect(script).not.toContain('unsafe')
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
  })
})

describe('queries', () => {
  const code = async (cypher: string, params = {}) => {
    const answer = await post('/api/query', { cypher, params })
    return [answer.status, answer.json().code]
  }

  it('answers a table', async () => {
    const answer = await post('/api/query', {
      cypher: 'MATCH (d:Document) WHERE d.publisher = $publisher RETURN count(d) AS n',
      params: { publisher: 'Entente samples' },
    })
    const table = answer.json<ResultTable>()
    expect(table.columns).toEqual(['n'])
    expect(table.rows[0]?.[0]).toBeGreaterThanOrEqual(12)
    expect(table.truncated).toBe(false)
  })

  it('says what is wrong with a bad one', async () => {
    expect(await code('MATCH (n RETURN n')).toEqual([400, 'query-syntax'])
    expect(await code('MATCH (n {id: $who}) RETURN n')).toEqual([400, 'query-missing-parameter'])
    expect(await code('CREATE (n:Entity {id: "x"}) RETURN n')).toEqual([403, 'query-refused'])
    expect(await code("LOAD CSV FROM '/etc/passwd' AS line RETURN line")).toEqual([403, 'query-refused'])
  })

  it('ends a runaway at its deadline while others are answered', async () => {
    const runaway = post('/api/query', {
      cypher: 'MATCH (a), (b), (c), (d), (e) RETURN count(*) AS n',
    })
    const other = await post('/api/query', { cypher: 'RETURN 1 AS one' })
    expect(other.status).toBe(200)
    const ended = await runaway
    expect([ended.status, ended.json().code]).toEqual([408, 'query-deadline'])
    expect((await health()).status).toBe('ok')
  })
})

describe('documents', () => {
  it('takes a text, stores it once, deletes it with all that rests on it, and brings it back whole', async () => {
    const before = await health()
    const text = 'Wakanda accused Latveria of piracy. France condemned Portugal on 4 March 2021.'
    const job = await importText({ text, title: 'Two quarrels', date: '2021-03-05' })
    expect(job.status).toBe('done')
    const loaded = await health()
    expect(loaded.counts.statements).toBeGreaterThan(before.counts.statements)

    const again = await importText({ text, title: 'Two quarrels', date: '2021-03-05' })
    expect([again.duplicate, again.document]).toEqual([true, job.document])

    await ask(`${app.url}/api/documents/${job.document}`, { method: 'DELETE' })
    expect((await health()).counts).toEqual(before.counts)
    const { deleted } = (await get('/api/documents')).json<DocumentListAnswer>()
    expect(deleted.map((row) => row.id)).toContain(job.document)

    await post(`/api/documents/${job.document}/restore`, {})
    expect((await health()).counts).toEqual(loaded.counts)
  })

  it.each([
    ['nothing', '   ', 'no-text'],
    ['front matter that does not close', '---\ntitle: x\nno end', 'bad-front-matter'],
  ])('refuses %s and stores nothing', async (_what, text, expected) => {
    const before = await health()
    const answer = await post('/api/imports', { text, name: 'bad.md' })
    const problem =
      answer.status === 202 ? (await waitFor(answer.json<{ id: string }>().id)).error : answer.json()
    expect(problem?.code).toBe(expected)
    expect((await health()).counts).toEqual(before.counts)
  })

  async function waitFor(id: string): Promise<ImportJob> {
    for (;;) {
      const job = (await get(`/api/imports/${id}`)).json<ImportJob>()
      if (job.status === 'failed' || job.status === 'done') return job
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  it('says that a document or a statement does not exist', async () => {
    for (const route of ['/api/documents/nowhere', '/api/statements/s-nowhere', '/api/entities/NOWHERE']) {
      const answer = await get(route)
      expect([route, answer.status, answer.json().code]).toEqual([route, 404, 'not-found'])
    }
  })

  it('keeps a statement that was marked wrong, and leaves it out until that is taken back', async () => {
    const { statements } = await graph()
    const id = statements.id[0]
    const verdictOf = async () => {
      const now = await graph()
      return now.statements.verdict[now.statements.id.indexOf(String(id))]
    }
    const put = (verdict: string | null) =>
      ask(`${app.url}/api/statements/${id}`, { method: 'PUT', body: { verdict } })
    expect((await put('wrong')).status).toBe(200)
    expect(await verdictOf()).toBe('wrong')
    await put(null)
    expect(await verdictOf()).toBeNull()
  })
})

describe('the command line beside the running app', () => {
  it('loads a file that the app then shows', async () => {
    const file = path.join(app.dataDir, 'islands.txt')
    await writeFile(file, 'Norway thanked Iceland for its help on 3 May 2019.')
    const { generation } = await health()
    const load = await app.entente('load', file, '--json')
    expect(load).toMatchObject({ code: 0 })
    expect((await health()).generation).toBeGreaterThan(generation)
    const { documents } = (await get('/api/documents')).json<DocumentListAnswer>()
    expect(documents.map((document) => document.title)).toContain('islands')
  })

  it('proves that nodes, relationships and quotes agree', async () => {
    const doctor = await app.entente('doctor', '--json')
    expect(doctor).toMatchObject({ code: 0 })
  })
})
