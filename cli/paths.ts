/** The paths of load and extract. */
import path from 'node:path'
import { findDocuments, type Found } from '@/lib/ingest/sources'
import { UsageError } from './usage'

/** Relative paths are those of the shell, also under npm, which moves to the project's folder. @throws UsageError */
export function resolvePaths(positionals: readonly string[]): string[] {
  if (positionals.length === 0) throw new UsageError('Name at least one file or folder.')
  const base = process.env.INIT_CWD ?? process.cwd()
  return positionals.map((target) => path.resolve(base, target))
}

export async function* findAll(targets: readonly string[]): AsyncGenerator<Found> {
  for (const target of targets) yield* findDocuments(target)
}

/** As a person would write it: relative when that is shorter. */
export function shown(file: string): string {
  const relative = path.relative(process.env.INIT_CWD ?? process.cwd(), file)
  return relative.length < file.length && !relative.startsWith('..') ? relative : file
}
