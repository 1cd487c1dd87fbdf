/** A signed network as people keep it: a table with source, target and sign. */
import { EntenteError } from '@/lib/model/errors'
import type { NamedEdge } from './balance'

const SIGNS: Readonly<Record<string, 1 | -1>> = {
  '1': 1,
  '+1': 1,
  '+': 1,
  '-1': -1,
  '-': -1,
  '−1': -1,
  '−': -1,
}

function bad(line: number, message: string, remedy: string): EntenteError {
  return new EntenteError('bad-request', `Line ${line}: ${message}`, { where: `line ${line}`, remedy })
}

/** Fields of a line (RFC 4180 within one line), each trimmed. */
function fields(line: string, separator: string): string[] {
  const found: string[] = []
  let at = 0
  while (at <= line.length) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(line.slice(at))
    if (quoted) {
      found.push(quoted[1]!.replaceAll('""', '"'))
      at += quoted[0].length + 1
      continue
    }
    const end = line.indexOf(separator, at)
    found.push(line.slice(at, end === -1 ? undefined : end).trim())
    at = end === -1 ? line.length + 1 : end + 1
  }
  return found
}

/**
 * Edges of a CSV text whose first line names source, target and sign (1 or −1); other columns are left alone. Commas, semicolons
 * or tabs. Errors: `bad-request` with the line for a missing column, an empty end or a sign that is neither.
 */
export function parseEdgeList(text: string): NamedEdge[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const head = lines[0] ?? ''
  const separator = [',', ';', '\t'].find((sign) => head.includes(sign)) ?? ','
  const names = fields(head, separator).map((name) => name.toLowerCase())
  const column = (name: string): number => {
    const index = names.indexOf(name)
    if (index === -1)
      throw bad(
        1,
        `there is no column "${name}".`,
        'The first line must name the columns: source,target,sign.',
      )
    return index
  }
  const [source, target, sign] = [column('source'), column('target'), column('sign')]
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '') return []
    const row = fields(line, separator)
    const value = SIGNS[row[sign] ?? '']
    if (!row[source] || !row[target])
      throw bad(index + 2, 'an end is empty.', 'Give every row a source and a target.')
    if (!value) throw bad(index + 2, `"${row[sign] ?? ''}" is not a sign.`, 'A sign is 1 or -1.')
    return [{ source: row[source], target: row[target], sign: value }]
  })
}
