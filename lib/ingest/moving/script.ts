/**
 * The format of an export: a Cypher script whose every statement is a text of cypher/write with its parameters written out.
 *
 *     // Entente export, format 1. …
 *     // == document 1f0c…
 *     // write/passages
 *     MATCH (d:Document {id: '1f0c…'})
 *     UNWIND [{`id`: …}, …] AS row
 *     …;
 *     // == end
 *
 * Texts are matched word for word and only literals are read out of them, so a script is data to whoever loads it.
 */
import { loadCypher } from '@/lib/store/cypher'
import { readLiteral, writeLiteral } from './literal'

/** Goes up with every change of the format, of the rows, or of a text of cypher/write that is used in it. */
export const FORMAT = 1

export const HEADER = `// Entente export, format ${FORMAT}. \`entente load\` reads it; on an empty database any Cypher shell can run it.`
export const HEADER_PATTERN = /^\/\/ Entente export, format (\d+)\./

/** A section is what is stored in one transaction. */
export const SECTIONS = ['document', 'actors', 'query', 'end'] as const
export type SectionKind = (typeof SECTIONS)[number]

export function sectionLine(kind: SectionKind, id = ''): string {
  return `// == ${kind}${id && ` ${id}`}\n`
}
export const SECTION_PATTERN = /^\/\/ == ([a-z]+)(?: (\S+))?$/
export const TEXT_PATTERN = /^\/\/ (write\/[a-z/-]+)$/

/** One text of cypher/write with the parameters it is run with. */
export interface ScriptStatement {
  cypher: string
  params: Record<string, unknown>
}

/** 'MATCH (d {id: $id}) …' → ['MATCH (d {id: ', 'id', '}) …']: code and names of parameters by turns, comments left out. */
function pieces(id: string): string[] {
  const code = loadCypher(id).replace(/^\s*\/\/.*\n/gm, '')
  return code.split(/\$([A-Za-z]+)/)
}

/** With its own name as a comment before it, so that a reader knows which text it must be. */
export function writeStatement({ cypher, params }: ScriptStatement): string {
  const written = pieces(cypher).map((piece, index) =>
    index % 2 === 0 ? piece : writeLiteral(params[piece]),
  )
  return `// ${cypher}\n${written.join('')};\n`
}

/**
 * The parameters of a statement that is this very text.
 * @param text without its last `;`
 * @throws SyntaxError when it says anything else
 */
export function readStatement(cypher: string, text: string): ScriptStatement {
  const params: Record<string, unknown> = {}
  let at = 0
  for (const [index, piece] of pieces(cypher).entries()) {
    if (index % 2 === 0) {
      if (!text.startsWith(piece, at))
        throw new SyntaxError(`"${text.slice(at, at + 30)}" is not what ${cypher} says there`)
      at += piece.length
    } else {
      const { value, end } = readLiteral(text, at)
      params[piece] = value
      at = end
    }
  }
  if (at !== text.length) throw new SyntaxError(`"${text.slice(at, at + 30)}" follows after ${cypher}`)
  return { cypher, params }
}
