/** Where the project's own files (cypher/, dist/) lie, from wherever this code runs: the sources, a dist/ bundle, Next's server bundle. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

let found: string | null = null

function isProject(folder: string): boolean {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return false
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'entente'
  } catch {
    return false
  }
}

function upwardFrom(start: string): string | null {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    if (isProject(folder)) return folder
    if (path.dirname(folder) === folder) return null
  }
}

/** This file's folder; null where a bundler has put something else than a file URL in its place. */
function ownFolder(): string | null {
  const url: string | undefined = import.meta.url
  return url?.startsWith('file:') ? path.dirname(fileURLToPath(url)) : null
}

/** Absolute path of the project. ENTENTE_ROOT wins; then upward from this code's own place, then from the working folder. */
export function projectRoot(): string {
  if (found) return found
  const own = ownFolder()
  const root =
    process.env.ENTENTE_ROOT ?? (own === null ? null : upwardFrom(own)) ?? upwardFrom(process.cwd())
  if (root === null)
    throw new Error('Entente cannot find its own folder. Start it from there, or set ENTENTE_ROOT to it.')
  // Without the remark, the bundler would take the whole project for a part of the app.
  found = path.resolve(/* turbopackIgnore: true */ root)
  return found
}
