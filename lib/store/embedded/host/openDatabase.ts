/** Opens the folder's database, whatever the last host left behind. */
import { existsSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { EntenteError } from '@/lib/model/errors'
import { grafeo, type Database } from '../engine/grafeo'
import type { StorePaths } from '../paths'

const LOCK_PATIENCE_MS = 15_000

/** A log whose database never came to be (killed while creating it) holds nothing acknowledged: it is set aside, not deleted. */
function setOrphanedLogAside(database: string): void {
  const log = `${database}.wal`
  const born = statSync(database, { throwIfNoEntry: false })
  if (existsSync(log) && !born) renameSync(log, `${log}.orphaned-${Date.now()}`)
}

/**
 * The engine's own lock decides who owns a folder: it dies with its process, so it is never stale. A host that is just closing is
 * waited for; `takenOver` says that another one serves already.
 * @throws EntenteError store-locked, internal (a damaged log)
 */
export async function openDatabase(paths: StorePaths, takenOver: () => Promise<boolean>): Promise<Database> {
  const until = Date.now() + LOCK_PATIENCE_MS
  for (;;) {
    try {
      setOrphanedLogAside(paths.database)
      return grafeo.GrafeoDB.create(paths.database)
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      if (!message.includes('cannot be locked'))
        throw new EntenteError('internal', `The store cannot be opened: ${message}`, {
          where: paths.database,
          remedy:
            'Copy the folder before you try anything with it; its log (db.wal) holds what was last written.',
          cause,
        })
      if (Date.now() > until || (await takenOver()))
        throw new EntenteError('store-locked', 'Another process has this store open.', {
          where: paths.database,
          remedy: 'End that process, or use the one that runs.',
          cause,
        })
      await sleep(50)
    }
  }
}
