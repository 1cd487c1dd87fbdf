/** A script that an export wrote → its sections. Whatever else a file says is refused: nothing of it is ever run. */
import { stat } from 'node:fs/promises'
import { EntenteError } from '@/lib/model/errors'
import { linesOf } from '../sources'
import {
  FORMAT,
  HEADER_PATTERN,
  readStatement,
  SECTION_PATTERN,
  SECTIONS,
  TEXT_PATTERN,
  type ScriptStatement,
  type SectionKind,
} from './script'

/** What is stored in one transaction. */
export interface Section {
  kind: SectionKind
  /** Of the document or query; empty for the others. */
  id: string
  /** `file:line` */
  where: string
  statements: ScriptStatement[]
}

export function refused(where: string, message: string): EntenteError {
  return new EntenteError('unsupported-format', `${where}: ${message}`, {
    where,
    remedy:
      'Only what `entente export --format cypher` wrote is loaded, unchanged and whole; other Cypher is never run. Nothing of this file was stored.',
  })
}

function checkHeader(line: string, where: string): void {
  const format = HEADER_PATTERN.exec(line)?.[1]
  if (format === undefined) throw refused(where, 'this is not an export of Entente.')
  if (Number(format) !== FORMAT)
    throw refused(where, `this export is of format ${format}; this version reads format ${FORMAT}.`)
}

/** Lines → sections; keeps what is begun. */
class SectionReader {
  section: Section | null = null
  private cypher: string | null = null
  private code: string[] = []

  constructor(private readonly started: string) {}

  /** A section begins. @returns the one before it */
  private begin(kind: string, id: string, where: string): Section | null {
    const known = SECTIONS.find((name) => name === kind)
    if (!known || this.cypher !== null) throw refused(where, 'a section begins where none can.')
    if (this.section?.kind === 'end') throw refused(where, 'more follows after the end.')
    const before = this.section
    this.section = { kind: known, id, where, statements: [] }
    return before
  }

  private finishStatement(where: string): void {
    const { section, cypher } = this
    if (!section || cypher === null || section.kind === 'end')
      throw refused(where, 'a statement stands where none can.')
    try {
      section.statements.push(readStatement(cypher, this.code.join('\n').slice(0, -1)))
    } catch (error) {
      throw refused(where, `this is not a statement that an export holds: ${(error as Error).message}.`)
    }
    this.cypher = null
    this.code = []
  }

  /** @returns a section that this line has ended */
  line(line: string, where: string): Section | null {
    const [, kind, id = ''] = SECTION_PATTERN.exec(line) ?? []
    if (kind !== undefined) return this.begin(kind, id, where)
    const name = TEXT_PATTERN.exec(line)?.[1]
    if (name !== undefined && this.cypher === null) this.cypher = name
    else if (this.cypher === null)
      throw refused(where, `"${line.slice(0, 40)}" stands where a statement begins.`)
    else this.code.push(line)
    if (name === undefined && line.endsWith(';')) this.finishStatement(where)
    return null
  }

  end(): Section {
    if (this.section?.kind !== 'end') throw refused(this.started, 'the file ends before the export does.')
    return this.section
  }
}

/**
 * The sections of a `.cypher` file (or `.cypher.gz`) in order, 'end' last; one at a time is in memory.
 * @throws EntenteError unsupported-format, naming the line; `not-found`
 */
export async function* readScript(file: string): AsyncGenerator<Section> {
  if (!(await stat(file).catch(() => null))?.isFile())
    throw new EntenteError('not-found', `There is no file ${file}.`, { where: file })
  let reader: SectionReader | null = null
  for await (const { bytes, where } of linesOf(file)) {
    const line = bytes.toString('utf8').replace(/\r$/, '')
    if (reader === null) {
      checkHeader(line, where)
      reader = new SectionReader(file)
      continue
    }
    const ended = reader.line(line, where)
    if (ended) yield ended
  }
  if (reader === null) throw refused(file, 'this is not an export of Entente.')
  yield reader.end()
}
