/** What the store holds of a document, in the shape that extraction once gave it: what storeDocument can store again. */
import type { Passage, SourceDocument } from '@/lib/model/document'
import type { Entity } from '@/lib/model/entity'
import type { PropertyValue, Value } from '@/lib/model/result'
import {
  type Extraction,
  type MemberOf,
  type Mention,
  type Serves,
  type Statement,
  type Verdict,
} from '@/lib/model/statement'
import { asNode, asRelationship, kindOf, records, type Rec } from '@/lib/store/records'
import { loadCypher } from '@/lib/store/cypher'
import type { WriteTransaction } from '@/lib/store/port'
import { statementOf } from '@/lib/store/storedNodes'

/** A transaction in progress, or a store. */
type Reader = Pick<WriteTransaction, 'read'>

function toEntity(value: Value): Entity {
  const node = asNode(value)
  const { id, name, shortName, aliases, iso3, iso2 } = node.properties
  return {
    id: String(id),
    kind: kindOf(node),
    name: String(name),
    shortName: String(shortName),
    aliases: Array.isArray(aliases) ? aliases.map(String) : [],
    ...(typeof iso3 === 'string' ? { iso3 } : {}),
    ...(typeof iso2 === 'string' ? { iso2 } : {}),
  }
}

function toStatement(record: Rec): { statement: Statement; verdict: Verdict | null } {
  const { statement, verdict } = statementOf(record.s)
  const idOf = (end: Value | undefined): string => String(asNode(end).properties.id)
  const speaker = record.k ? idOf(record.k) : null
  const ends = { passage: String(record.passage), source: idOf(record.a), target: idOf(record.b), speaker }
  return { statement: { ...statement, ...ends }, verdict }
}

const text = (value: PropertyValue | undefined): string | null => (typeof value === 'string' ? value : null)
const whole = (value: PropertyValue | undefined): number | null => (typeof value === 'number' ? value : null)

function toServes(record: Rec): Serves {
  const { office, from, to, passage, start, end, sourceLine } = asRelationship(record.r).properties
  return {
    person: String(record.source),
    of: String(record.target),
    office: text(office) ?? '',
    from: text(from),
    to: text(to),
    basis: 'text',
    passage: text(passage),
    start: whole(start),
    end: whole(end),
    sourceLine: text(sourceLine),
  }
}

function toMemberOf(record: Rec): MemberOf {
  const { from, to, sourceLine } = asRelationship(record.r).properties
  const ends = { state: String(record.source), of: String(record.target) }
  return { ...ends, from: text(from), to: text(to), basis: 'text', sourceLine: text(sourceLine) }
}

/** Facts from the lexicon that join the document's own actors: they came with it and come back with it. */
function toReference(record: Rec): { serves: Serves | null; memberOf: MemberOf | null } {
  if (record.type === 'SERVES') return { serves: { ...toServes(record), basis: 'reference' }, memberOf: null }
  return { serves: null, memberOf: { ...toMemberOf(record), basis: 'reference' } }
}

async function read(tx: Reader, name: string, params: Record<string, unknown>): Promise<Rec[]> {
  return records(await tx.read(loadCypher(`questions/${name}`), params))
}

type Facts = Pick<Extraction, 'entities' | 'serves' | 'memberOf'>

/** What the lexicon says of these actors, and the actors at the other end. */
async function referenceFacts(tx: Reader, ids: readonly string[]): Promise<Facts> {
  const facts = (await read(tx, 'reference-facts', { ids })).map(toReference)
  const ends = await read(tx, 'reference-neighbours', { ids })
  return {
    entities: ends.map((record) => toEntity(record.e ?? null)),
    serves: facts.flatMap(({ serves }) => serves ?? []),
    memberOf: facts.flatMap(({ memberOf }) => memberOf ?? []),
  }
}

/** These actors, what the lexicon says of them, and the actors at the other end, each once. */
export async function factsAmong(tx: Reader, ids: readonly string[]): Promise<Facts> {
  const own = (await read(tx, 'entity-nodes', { ids })).map((record) => toEntity(record.e ?? null))
  const { entities, ...facts } = await referenceFacts(tx, ids)
  return { ...facts, entities: [...new Map([...entities, ...own].map((one) => [one.id, one])).values()] }
}

/** Everything that rests on the document, and people's verdicts by statement id. Reads only. */
export async function readExtraction(
  tx: Reader,
  document: SourceDocument,
): Promise<{ extraction: Extraction; verdicts: Map<string, Verdict> }> {
  const params = { document: document.id }
  const passages = (await read(tx, 'document-passages', params)).map((record): Passage => {
    const { id, index, start, end } = record as unknown as Omit<Passage, 'text'>
    return { id, index, start, end, text: document.text.slice(start, end) }
  })
  const mentions = (await read(tx, 'document-mentions', params)) as unknown as Mention[]
  const rows = (await read(tx, 'document-statements', params)).map(toStatement)
  const stated = await read(tx, 'document-serves', params)
  const own = (await read(tx, 'document-entities', params)).map((record) => toEntity(record.e ?? null))
  const reference = await referenceFacts(
    tx,
    own.map((entity) => entity.id),
  )
  const entities = new Map([...reference.entities, ...own].map((entity) => [entity.id, entity]))
  return {
    extraction: {
      extractor: document.extractor,
      passages,
      entities: [...entities.values()],
      mentions,
      statements: rows.map((row) => row.statement),
      serves: [...stated.filter((record) => record.type === 'SERVES').map(toServes), ...reference.serves],
      memberOf: [
        ...stated.filter((record) => record.type === 'MEMBER_OF').map(toMemberOf),
        ...reference.memberOf,
      ],
      warnings: [],
    },
    verdicts: new Map(
      rows.flatMap(({ statement, verdict }) => (verdict ? [[statement.id, verdict] as const] : [])),
    ),
  }
}
