/** Nodes as the store keeps them → the nouns of lib/model. Neither engine keeps a property that is null: they come back here. */
import { documentSchema, type SourceDocument } from '@/lib/model/document'
import type { Value } from '@/lib/model/result'
import { statementSchema, type EvidenceToken, type Statement, type Verdict } from '@/lib/model/statement'
import { asNode } from './records'

const NO_DESCRIPTION = { publisher: null, byline: null, publishedOn: null, url: null }
const NO_DETAIL = {
  mode: null,
  on: null,
  onPrecision: null,
  onBasis: null,
  sourceState: null,
  targetState: null,
}

/** What relationships say of a statement is not in its node. */
export type StatementNode = Omit<Statement, 'passage' | 'source' | 'target' | 'speaker'>
const statementNodeSchema = statementSchema.omit({ passage: true, source: true, target: true, speaker: true })

/** @throws ZodError when the node is not what ingestion writes */
export function documentOf(value: Value | undefined): SourceDocument {
  return documentSchema.parse({ ...NO_DESCRIPTION, ...asNode(value).properties })
}

/** @throws ZodError when the node is not what ingestion writes */
export function statementOf(value: Value | undefined): { statement: StatementNode; verdict: Verdict | null } {
  const { verdict, evidence, ...properties } = asNode(value).properties
  const tokens = JSON.parse(String(evidence)) as EvidenceToken[]
  return {
    statement: statementNodeSchema.parse({ ...NO_DETAIL, ...properties, evidence: tokens }),
    verdict: verdict === 'wrong' ? 'wrong' : null,
  }
}
