import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest'
import type { ErrorCode } from '@/lib/model/errors'
import type { GraphStore } from '@/lib/store/port'
import { engines, type Engine, type OpenedEngine } from './engines'

export interface Subject {
  engine: Engine['name']
  opened: OpenedEngine
  store: GraphStore
}

/** The same tests on every engine; each test begins with an empty, migrated store. `subject` may be asked from inside a test only. */
export function onEveryEngine(what: string, body: (subject: () => Subject) => void): void {
  describe.each(engines)(`${what} ($name)`, (engine) => {
    let opened: OpenedEngine | undefined
    beforeAll(async () => {
      const lack = await engine.available()
      if (lack !== null) throw new Error(lack)
      opened = await engine.open()
    })
    beforeEach(() => opened?.reset())
    afterAll(() => opened?.dispose())
    body(() => {
      if (!opened) throw new Error('The store is not open yet.')
      return { engine: engine.name, opened, store: opened.store }
    })
  })
}

/** `work` fails with this code; gives the error back for more questions. */
export async function fails(work: Promise<unknown>, code: ErrorCode): Promise<Error & { where?: string }> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown as Error & { where?: string },
  )
  expect(error, `should fail with ${code}`).not.toBeNull()
  expect(error).toMatchObject({ name: 'EntenteError', code })
  return error as Error & { where?: string }
}

/** Minutes of work that no engine can answer from counts, over the entities of `crowd`. */
export const RUNAWAY =
  'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity), (f:Entity) WHERE a.id + b.id + c.id + d.id + e.id + f.id = $never RETURN count(*) AS n'

/** Thirty entities, e1 … e30, each next to the one after it. */
export async function crowd(store: GraphStore): Promise<void> {
  await store.write(
    "UNWIND range(1, 30) AS i CREATE (:Entity:State {id: 'e' + i, name: 'Entity ' + i, rank: i})",
  )
  await store.write(
    'MATCH (a:Entity) MATCH (b:Entity) WHERE b.rank = a.rank + 1 CREATE (a)-[:CONSULT {statement: a.id}]->(b)',
  )
}
