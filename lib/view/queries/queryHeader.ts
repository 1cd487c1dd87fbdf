/**
 * The header of a query file: comment lines before the text that say what it asks and what it needs.
 *
 *     // id: who-accuses
 *     // title: Who accuses whom
 *     // description: One line on what the answer shows.
 *     // category: Conflict
 *     // param actor: actor, required = USA — The actor that accuses
 *     // param period: range — Only statements dated in it
 *     // result: graph
 *     // version: 1
 */
import { QUERY_PARAM_TYPES, type QueryParam, type QueryParamType, type SavedQuery } from '@/lib/model/answers'
import { EntenteError } from '@/lib/model/errors'
import { checkDefault } from './queryParams'

const FIELDS = ['id', 'title', 'description', 'category', 'result', 'version'] as const
type Field = (typeof FIELDS)[number]

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/
const PARAM_NAME = /^[A-Za-z][A-Za-z0-9]*$/
/** TYPE[, required][= default] — help. The dash before the help may be an em dash, an en dash or two hyphens. */
const PARAM = /^([a-z]+)[ \t]*(,[ \t]*required)?[ \t]*(?:=[ \t]*(.*?))?[ \t]*(?:(?:—|–|--)[ \t]*(.*))?$/
export const MAX_QUERY_LENGTH = 50_000

function wrong(line: number, message: string): EntenteError {
  return new EntenteError('bad-request', `The query's header is wrong in line ${line}: ${message}`, {
    where: `line ${line}`,
    remedy: 'See docs/decisions/saved-queries.md for the header of a query file.',
  })
}

function readParam(line: number, name: string, declaration: string): QueryParam {
  if (!PARAM_NAME.test(name)) throw wrong(line, `"${name}" is not a parameter's name (letters and digits).`)
  const parts = PARAM.exec(declaration.trim())
  const type = parts?.[1] as QueryParamType | undefined
  if (!parts || !type || !QUERY_PARAM_TYPES.includes(type))
    throw wrong(line, `parameter "${name}" needs a type: ${QUERY_PARAM_TYPES.join(', ')}.`)
  const param: QueryParam = {
    name,
    type,
    required: parts[2] !== undefined,
    default: parts[3]?.trim() || null,
    help: parts[4]?.trim() ?? '',
  }
  try {
    checkDefault(param)
  } catch (error) {
    throw wrong(line, (error as Error).message)
  }
  return param
}

interface Header {
  fields: Partial<Record<Field, string>>
  params: QueryParam[]
}

function readLines(text: string): Header {
  const fields: Partial<Record<Field, string>> = {}
  const params: QueryParam[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '') continue
    if (!line.startsWith('//')) break
    const content = line.slice(2).trim()
    const param = /^param\s+(\S+?)\s*:\s*(.*)$/.exec(content)
    if (param) {
      const [, name = '', declaration = ''] = param
      if (params.some((known) => known.name === name))
        throw wrong(index + 1, `parameter "${name}" is declared twice.`)
      params.push(readParam(index + 1, name, declaration))
      continue
    }
    const field = /^([a-z]+)\s*:\s*(.*)$/.exec(content)
    // A comment that is no field ends the header: the text's own remarks are its own.
    if (!field) break
    const [, name = '', value = ''] = field
    if (!FIELDS.includes(name as Field)) throw wrong(index + 1, `there is no field "${name}".`)
    if (fields[name as Field] !== undefined) throw wrong(index + 1, `"${name}" is given twice.`)
    fields[name as Field] = value.trim()
  }
  return { fields, params }
}

/** Names of the `$parameters` a text uses, outside strings and comments, each once. */
export function usedParameters(text: string): string[] {
  const code = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g, ' ')
  return [...new Set([...code.matchAll(/\$([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''))]
}

/** The names under which a parameter reaches the text: a range has two. */
export function boundNames(param: Pick<QueryParam, 'name' | 'type'>): string[] {
  return param.type === 'range' ? [`${param.name}From`, `${param.name}To`] : [param.name]
}

function checkUse(params: readonly QueryParam[], text: string): void {
  const used = new Set(usedParameters(text))
  const declared = new Set(params.flatMap(boundNames))
  const undeclared = [...used].find((name) => !declared.has(name))
  if (undeclared)
    throw wrong(
      1,
      `the text uses $${undeclared}, which no "// param" line declares (a range NAME gives $NAMEFrom and $NAMETo).`,
    )
  const unused = params.find((param) => !boundNames(param).some((name) => used.has(name)))
  if (unused) throw wrong(1, `parameter "${unused.name}" is declared but the text does not use it.`)
}

/**
 * Reads and checks a whole query file.
 * Error `bad-request` with `where` = the line: an unknown or repeated field, a missing id or title, a bad parameter, one that is
 * used but not declared or declared but not used, no text below the header.
 */
export function parseSavedQuery(text: string, builtIn: boolean): SavedQuery {
  if (text.length > MAX_QUERY_LENGTH)
    throw new EntenteError(
      'too-large',
      `A query may have ${MAX_QUERY_LENGTH} characters; this one has ${text.length}.`,
    )
  const { fields, params } = readLines(text)
  const id = fields.id ?? ''
  if (!ID.test(id)) throw wrong(1, `it needs "// id:" with lower-case letters, digits and hyphens.`)
  if (!fields.title) throw wrong(1, 'it needs "// title:".')
  const result = fields.result ?? 'table'
  if (result !== 'graph' && result !== 'table') throw wrong(1, '"result" is either graph or table.')
  if (text.replace(/\/\/[^\n]*/g, '').trim() === '') throw wrong(1, 'there is no Cypher below it.')
  checkUse(params, text)
  return {
    id,
    title: fields.title,
    description: fields.description ?? '',
    category: fields.category || 'Own',
    params,
    result,
    version: fields.version || '1',
    text,
    builtIn,
  }
}
