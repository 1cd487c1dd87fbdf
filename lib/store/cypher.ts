/** The only way to a Cypher text: by its id, which is its path under cypher/ without the ending. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EntenteError } from '@/lib/model/errors'
import { projectRoot } from './projectRoot'

const cache = new Map<string, string>()

function folder(): string {
  return path.join(projectRoot(), 'cypher')
}

/**
 * The text of e.g. 'questions/graph', header comments included, trimmed. Read once per process.
 * @throws EntenteError not-found
 */
export function loadCypher(id: string): string {
  const known = cache.get(id)
  if (known !== undefined) return known
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)+$/.test(id))
    throw new EntenteError('not-found', `"${id}" is not a query's id.`)
  let text: string
  try {
    text = readFileSync(path.join(folder(), `${id}.cypher`), 'utf8').trim()
  } catch (cause) {
    throw new EntenteError('not-found', `There is no query "${id}".`, { where: `cypher/${id}.cypher`, cause })
  }
  cache.set(id, text)
  return text
}

/** Ids of every text below cypher/ (or below one of its folders), sorted. */
export function listCypher(under = ''): string[] {
  const base = path.join(folder(), under)
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => path.posix.join(under, name.split(path.sep).join('/')).replace(/\.cypher$/, ''))
    .sort()
}
