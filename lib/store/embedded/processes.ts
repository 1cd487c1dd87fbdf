/** The bundles that the store's processes are started from. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { EntenteError } from '@/lib/model/errors'
import { projectRoot } from '@/lib/store/projectRoot'

/** @throws EntenteError internal, naming the command that makes them */
export function distFile(name: 'store-host' | 'store-reader'): string {
  const file = path.join(projectRoot(), 'dist', `${name}.mjs`)
  if (!existsSync(file))
    throw new EntenteError('internal', 'A part of Entente has not been built.', {
      where: file,
      remedy: 'Run: npm run build',
    })
  return file
}

/** Exit code of a reader that ended itself because its query took too much memory. */
export const MEMORY_EXIT = 77
