/** The parameters of the texts in cypher/write → document, extraction and verdicts: the way back of ../rows.ts. Pure. */
import { isDeepStrictEqual } from 'node:util'
import type { SourceDocument } from '@/lib/model/document'
import type { Extraction, Verdict } from '@/lib/model/statement'
import { writeSteps, type WriteStep } from '../rows'
import type { ScriptStatement } from './script'

type Row = Record<string, unknown>

/** Shapes are checked by whoever stores them (../verify.ts); here a row need only be a map. */
function asRow(value: unknown): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('a row is not a map')
  return value as Row
}

/** All rows of one text, however many statements they were cut into. */
function rowsOf(statements: readonly ScriptStatement[], cypher: string): Row[] {
  return statements
    .filter((statement) => statement.cypher === cypher)
    .flatMap(({ params: { rows } }) => (Array.isArray(rows) ? rows.map(asRow) : []))
}

function withoutNulls(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

function entityOf({ id, kind, properties }: Row): Row {
  return { id, kind, ...withoutNulls(asRow(properties)) }
}

function statementOf({ properties, ...ends }: Row, speakers: ReadonlyMap<unknown, unknown>): Row {
  const { evidence, verdict: _, ...rest } = asRow(properties)
  return { ...ends, ...rest, speaker: speakers.get(ends.id) ?? null, evidence: JSON.parse(String(evidence)) }
}

function facts(statements: readonly ScriptStatement[], name: 'serves' | 'member-of'): Row[] {
  return (['text', 'reference'] as const).flatMap((basis) =>
    rowsOf(statements, `write/${name}-${basis}`).map(({ properties, document: _, ...row }) => ({
      ...row,
      ...asRow(properties),
      basis,
    })),
  )
}

/** Consecutive statements of one text joined, as `writeSteps` gives them. */
function stepsOf(statements: readonly ScriptStatement[]): { cypher: string; rows: Row[] }[] {
  return [...new Set(statements.map(({ cypher }) => cypher))].map((cypher) => ({
    cypher,
    rows: rowsOf(statements, cypher),
  }))
}

/**
 * What an extraction must have been for these statements to be written. Not verified yet, but complete: writing it gives just
 * these statements again.
 * @throws SyntaxError when there is no such extraction
 */
export function extractionOf(
  document: string,
  extractor: string,
  statements: readonly ScriptStatement[],
): { extraction: Extraction; verdicts: Map<string, Verdict> } {
  const speakers = new Map(rowsOf(statements, 'write/speakers').map(({ id, speaker }) => [id, speaker]))
  const rows = rowsOf(statements, 'write/statements')
  const extraction = {
    extractor,
    passages: rowsOf(statements, 'write/passages').map(({ id, properties }) => ({
      id,
      ...asRow(properties),
    })),
    entities: rowsOf(statements, 'write/entities').map(entityOf),
    mentions: rowsOf(statements, 'write/mentions'),
    statements: rows.map((row) => statementOf(row, speakers)),
    serves: facts(statements, 'serves'),
    memberOf: facts(statements, 'member-of'),
    warnings: [],
  } as unknown as Extraction
  const verdicts = new Map<string, Verdict>()
  for (const { id, properties } of rows)
    if (asRow(properties).verdict === 'wrong') verdicts.set(String(id), 'wrong')
  const again: WriteStep[] = writeSteps(document, extraction, verdicts)
  const told = statements.every(({ params }) => params.document === undefined || params.document === document)
  if (!told || !isDeepStrictEqual(stepsOf(statements), again))
    throw new SyntaxError('its statements, relations and facts do not agree with each other')
  return { extraction, verdicts }
}

/** The document of a `write/document` statement. Not verified yet. */
export function documentOf({ cypher, params }: ScriptStatement): SourceDocument {
  if (cypher !== 'write/document') throw new SyntaxError('a document does not begin with itself')
  return { id: params.id, ...asRow(params.properties) } as SourceDocument
}
