/** Document and extraction → the parameters of the texts in cypher/write. Pure. */
import type { SourceDocument } from '@/lib/model/document'
import type { PropertyValue } from '@/lib/model/result'
import type { Entity } from '@/lib/model/entity'
import { EVENT_TYPES, type EventType } from '@/lib/model/ontology'
import { RELATION_PROPERTIES, type Extraction, type Statement, type Verdict } from '@/lib/model/statement'

type Row = Record<string, PropertyValue | Record<string, PropertyValue>>

/** One text of cypher/write and the rows it is run with. */
export interface WriteStep {
  cypher: string
  rows: Row[]
}

export function documentProperties({ id: _, ...properties }: SourceDocument): Record<string, PropertyValue> {
  return properties
}

function entityRow({ id, kind, ...rest }: Entity): Row {
  return {
    id,
    kind,
    properties: {
      name: rest.name,
      shortName: rest.shortName,
      aliases: rest.aliases,
      iso3: rest.iso3 ?? null,
      iso2: rest.iso2 ?? null,
    },
  }
}

function statementRow(statement: Statement, verdict: Verdict | null): Row {
  const { id, passage, source, target, speaker: _, evidence, ...properties } = statement
  // Neither engine's model has maps as properties: the tokens a rule looked at are kept as JSON.
  return {
    id,
    passage,
    source,
    target,
    properties: { ...properties, evidence: JSON.stringify(evidence), verdict },
  }
}

/** What the typed relationship repeats of its statement, so that the graph is answered without a single hop. */
function relationRow(document: string, statement: Statement, verdict: Verdict | null): Row {
  const shared = { ...statement, verdict }
  return {
    source: statement.source,
    target: statement.target,
    statement: statement.id,
    document,
    properties: {
      speaker: statement.speaker,
      ...Object.fromEntries(RELATION_PROPERTIES.map((name) => [name, shared[name]])),
    },
  }
}

/** Id of the text that writes an event's typed relationships. */
export function relationText(event: EventType): string {
  return `write/relations/${event.toLowerCase()}`
}

/** Two readings with the same id are one statement: the surer one stays. */
function distinct(statements: readonly Statement[]): Statement[] {
  const byId = new Map<string, Statement>()
  for (const statement of statements) {
    const known = byId.get(statement.id)
    if (!known || known.confidence < statement.confidence) byId.set(statement.id, statement)
  }
  return [...byId.values()]
}

/** All writes of a document after the document itself, in order; steps without rows are left out. */
export function writeSteps(
  document: string,
  extraction: Extraction,
  verdicts: ReadonlyMap<string, Verdict> = new Map(),
): WriteStep[] {
  const statements = distinct(extraction.statements)
  const verdictOf = (statement: Statement): Verdict | null => verdicts.get(statement.id) ?? null
  const serves = (basis: 'text' | 'reference'): Row[] =>
    extraction.serves
      .filter((item) => item.basis === basis)
      .map(({ person, of, basis: _, sourceLine, ...properties }) => ({
        person,
        of,
        document,
        sourceLine,
        properties,
      }))
  const members = (basis: 'text' | 'reference'): Row[] =>
    extraction.memberOf
      .filter((item) => item.basis === basis)
      .map(({ state, of, from, to, sourceLine }) => ({
        state,
        of,
        document,
        sourceLine,
        properties: { from, to },
      }))
  const steps: WriteStep[] = [
    {
      cypher: 'write/passages',
      rows: extraction.passages.map(({ id, ...properties }) => ({ id, properties })),
    },
    { cypher: 'write/entities', rows: extraction.entities.map(entityRow) },
    { cypher: 'write/mentions', rows: extraction.mentions.map((mention) => ({ ...mention })) },
    { cypher: 'write/statements', rows: statements.map((item) => statementRow(item, verdictOf(item))) },
    {
      cypher: 'write/speakers',
      rows: statements.flatMap(({ id, speaker }) => (speaker === null ? [] : [{ id, speaker }])),
    },
    { cypher: 'write/serves-text', rows: serves('text') },
    { cypher: 'write/serves-reference', rows: serves('reference') },
    { cypher: 'write/member-of-text', rows: members('text') },
    { cypher: 'write/member-of-reference', rows: members('reference') },
    ...EVENT_TYPES.map((event) => ({
      cypher: relationText(event),
      rows: statements
        .filter((statement) => statement.event === event)
        .map((statement) => relationRow(document, statement, verdictOf(statement))),
    })),
  ]
  return steps.filter((step) => step.rows.length > 0)
}
