import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openStore } from '@/lib/store'
import type { Engine } from './engines'

export const embedded: Engine = {
  name: 'embedded',
  available: () => Promise.resolve(null),
  async open() {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'entente-contract-'))
    const store = await openStore({ dataDir, lingerMs: 200 })
    await store.migrate()
    return {
      store,
      connect: () => openStore({ dataDir, lingerMs: 200 }),
      async reset() {
        await store.write(
          "MATCH (n) WHERE NOT n:Migration AND NOT (n:Meta AND n.id = 'meta') DETACH DELETE n",
        )
      },
      kill() {
        const host = JSON.parse(readFileSync(path.join(dataDir, 'store', 'host.json'), 'utf8')) as {
          pid: number
        }
        process.kill(host.pid, 'SIGKILL')
        return Promise.resolve()
      },
      async dispose() {
        await store.close()
        rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      },
    }
  },
}
