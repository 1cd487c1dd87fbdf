/**
 * Moves the write-ahead log into the database file now and then: a log is several times slower to open than the file, for the next
 * host after a crash as for every reader.
 */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../engine/grafeo'
import type { StorePaths } from '../paths'
import type { Mutex } from './mutex'
import type { Writer } from './writer'

const LOOK_EVERY_MS = 10_000
/** While writes go on: a checkpoint writes the whole database, so it is worth it once the log is as long as that. */
const LONG_BYTES = 16 * 2 ** 20
/** When nobody has written since the last look. */
const SHORT_BYTES = 2 ** 20

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
  } catch {
    return 0
  }
}

/** Returns the way to stop. Works between two transactions and between two snapshots only. */
export function keepLogShort(engine: Database, paths: StorePaths, writer: Writer, files: Mutex): () => void {
  let busy = false
  let seen = writer.generation
  const timer = setInterval(() => {
    const quiet = writer.generation === seen
    seen = writer.generation
    const database = statSync(paths.database, { throwIfNoEntry: false })?.size ?? 0
    const worthIt = quiet ? SHORT_BYTES : Math.max(LONG_BYTES, database)
    if (busy || bytesIn(`${paths.database}.wal`) < worthIt) return
    busy = true
    files
      .run(() => writer.quietly(() => engine.walCheckpoint()))
      // It is tried again; nothing is lost while the log is there.
      .catch((error: unknown) => console.error(new Date().toISOString(), 'checkpoint failed:', error))
      .finally(() => {
        busy = false
      })
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
