/** Moves the write-ahead log into the database file now and then, so that neither it nor the next start after a crash grows without end. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../engine/grafeo'
import type { StorePaths } from '../paths'
import type { Mutex } from './mutex'
import type { Writer } from './writer'

const LOOK_EVERY_MS = 10_000
/** A checkpoint writes the whole database: worth it once the log is as long as that. */
const LONG_BYTES = 64 * 2 ** 20

function logBytes(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
  } catch {
    return 0
  }
}

/** Returns the way to stop. Works between two transactions and between two snapshots only. */
export function keepLogShort(engine: Database, paths: StorePaths, writer: Writer, files: Mutex): () => void {
  let busy = false
  const timer = setInterval(() => {
    const database = statSync(paths.database, { throwIfNoEntry: false })?.size ?? 0
    if (busy || logBytes(`${paths.database}.wal`) < Math.max(LONG_BYTES, database)) return
    busy = true
    files
      .run(() => writer.quietly(() => engine.walCheckpoint()))
      // It is tried again; nothing is lost while the log is there.
      .catch((error: unknown) => console.error('checkpoint failed:', error))
      .finally(() => {
        busy = false
      })
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
