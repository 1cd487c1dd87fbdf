import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import { openNeo4jStore } from '@/lib/store/neo4j/store'
import type { Engine } from './engines'

export const neo4j: Engine = {
  name: 'neo4j',
  // The global setup (tests/setup/neo4j.ts) has failed already, with its reason, where there is none.
  available: () => Promise.resolve(null),
  async open() {
    const { settings, pidFile } = inject('neo4j')
    const store = await openNeo4jStore(settings)
    const reset = async () => {
      await store.write(
        "MATCH (n) WHERE NOT n:Migration AND NOT n:EntenteTests AND NOT (n:Meta AND n.id = 'meta') DETACH DELETE n",
      )
    }
    await store.migrate()
    await reset()
    return {
      store,
      connect: () => openNeo4jStore(settings),
      reset,
      ...(pidFile === null
        ? {}
        : {
            kill() {
              process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL')
              return Promise.resolve()
            },
          }),
      async dispose() {
        await reset()
        await store.close()
      },
    }
  },
}
