/** A store of its own for a test, on the engine that ships; removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openStore } from '@/lib/store'
import type { GraphStore } from '@/lib/store/port'

export async function openTestStore(): Promise<{ store: GraphStore; dispose: () => Promise<void> }> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'entente-unit-'))
  const store = await openStore({ dataDir, lingerMs: 200 })
  await store.migrate()
  return {
    store,
    async dispose() {
      await store.close()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}
