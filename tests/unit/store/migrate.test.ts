/** The order of things, on a pretended engine that may die at any step. (tests/contract runs it on real ones.) */
import { describe, expect, test } from 'vitest'
import { indexesFor } from '@/lib/store/embedded/indexes'
import { listCypher, loadCypher } from '@/lib/store/cypher'
import { migrate, type MigrationEngine } from '@/lib/store/migrate'

class Pretended implements MigrationEngine {
  applied = new Set<string>()
  ddls: string[] = []
  /** Steps left before it dies. */
  constructor(private breath = Infinity) {}

  private live(): void {
    if (--this.breath < 0) throw new Error('died')
  }
  read = (): ReturnType<MigrationEngine['read']> =>
    Promise.resolve({
      columns: ['id'],
      rows: [...this.applied].map((id) => [id]),
      truncated: false,
      elapsedMs: 0,
    })
  ddl = (statement: string): Promise<void> => {
    this.live()
    this.ddls.push(statement)
    return Promise.resolve()
  }
  async transaction<T>(work: Parameters<MigrationEngine['transaction']>[0]): Promise<T> {
    this.live()
    const recorded: string[] = []
    const nothing = {
      nodesCreated: 0,
      nodesDeleted: 0,
      relationshipsCreated: 0,
      relationshipsDeleted: 0,
      propertiesSet: 0,
    }
    const result = await work({
      read: this.read,
      write: (_, params) => {
        if (typeof params?.id === 'string') recorded.push(params.id)
        return Promise.resolve(nothing)
      },
    })
    for (const id of recorded) this.applied.add(id)
    return result as T
  }
  revive(): void {
    this.breath = Infinity
  }
}

const ids = listCypher('schema').map((id) => id.replace('schema/', ''))

describe('migrations', () => {
  test('are numbered without gaps', () => {
    expect(ids.map((id) => Number(id.slice(0, 4)))).toEqual(ids.map((_, index) => index + 1))
  })

  test('run once, in order', async () => {
    const engine = new Pretended()
    await migrate(engine)
    expect([...engine.applied]).toEqual(ids)
    const before = engine.ddls.length
    await migrate(engine)
    expect(engine.ddls).toHaveLength(before)
  })

  test('from each earlier version: only what is missing', async () => {
    for (let had = 0; had < ids.length; had++) {
      const engine = new Pretended()
      engine.applied = new Set(ids.slice(0, had))
      await migrate(engine)
      expect([...engine.applied].sort()).toEqual(ids)
    }
  })

  test('cut short after any step, the next start ends what was begun', async () => {
    const whole = new Pretended()
    await migrate(whole)
    for (let steps = 0; steps <= whole.ddls.length; steps++) {
      const engine = new Pretended(steps)
      await migrate(engine).catch(() => undefined)
      engine.revive()
      await migrate(engine)
      expect([...engine.applied].sort()).toEqual(ids)
      expect(new Set(engine.ddls)).toEqual(new Set(whole.ddls))
    }
  })

  test('schema statements may all run twice', () => {
    for (const id of ids)
      for (const line of loadCypher(`schema/${id}`)
        .split('\n')
        .filter((text) => /^(CREATE|DROP)\b/.test(text)))
        expect(line).toMatch(/ IF (NOT )?EXISTS /)
  })
})

test('every unique constraint gets its index on the embedded engine', () => {
  const constraints = ids.flatMap((id) =>
    loadCypher(`schema/${id}`)
      .split('\n')
      .filter((line) => line.startsWith('CREATE CONSTRAINT')),
  )
  expect(constraints.length).toBeGreaterThan(0)
  for (const constraint of constraints) expect(indexesFor(constraint.replace(/;$/, ''))).toHaveLength(1)
  expect(
    indexesFor('CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE'),
  ).toEqual(['CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)'])
  expect(indexesFor('CREATE INDEX x IF NOT EXISTS FOR (n:Entity) ON (n.name)')).toEqual([])
})
