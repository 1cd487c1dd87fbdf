/** A small world with everything in it that filters and edges tell apart. */
import type { EntityRow, GraphAnswer, StatementColumns } from '@/lib/model/answers'
import type { EntityKind } from '@/lib/model/entity'
import type { EventType, Modality } from '@/lib/model/ontology'
import { buildDataset, type Dataset } from '@/lib/view/graph/dataset'

export interface FixtureStatement {
  source: string
  target: string
  event: EventType
  modality?: Modality
  undirected?: boolean
  on?: string | null
  speaker?: string
  document?: number
  confidence?: number
  verdict?: 'wrong' | null
}

const KINDS: Record<string, EntityKind> = {
  ann: 'person',
  UN: 'organisation',
  allies: 'group',
  Kursk: 'place',
}

function entityRow(id: string): EntityRow {
  const kind = KINDS[id] ?? 'state'
  return { id, kind, name: `Name of ${id}`, shortName: id, iso2: kind === 'state' ? id.slice(0, 2) : null }
}

/** Statement n has the id `s-n`; documents 0, 1 are samples of 'Entente samples', 2 has no publisher. */
export function answerOf(statements: readonly FixtureStatement[]): GraphAnswer {
  const ids = [...new Set(statements.flatMap((s) => [s.source, s.target, ...(s.speaker ? [s.speaker] : [])]))]
  const index = (id: string) => ids.indexOf(id)
  const columns: StatementColumns = {
    id: statements.map((_, n) => `s-${n}`),
    source: statements.map((s) => index(s.source)),
    target: statements.map((s) => index(s.target)),
    speaker: statements.map((s) => (s.speaker ? index(s.speaker) : -1)),
    document: statements.map((s) => s.document ?? 0),
    event: statements.map((s) => s.event),
    mode: statements.map(() => null),
    modality: statements.map((s) => s.modality ?? 'asserted'),
    undirected: statements.map((s) => s.undirected ?? false),
    generic: statements.map(() => false),
    on: statements.map((s) => (s.on === undefined ? '2024-03-01' : s.on)),
    onPrecision: statements.map((s) => (s.on === null ? null : 'day')),
    confidence: statements.map((s) => s.confidence ?? 0.9),
    sourceState: statements.map((s) => (s.source === 'ann' ? 'USA' : null)),
    targetState: statements.map(() => null),
    verdict: statements.map((s) => s.verdict ?? null),
  }
  return {
    generation: 1,
    entities: ids.map(entityRow),
    documents: [0, 1, 2].map((n) => ({
      id: `d${n}`,
      title: `Document ${n}`,
      publisher: n < 2 ? 'Entente samples' : null,
      publishedOn: null,
      sample: n < 2,
    })),
    statements: columns,
    total: statements.length,
    shown: statements.length,
    truncated: false,
    cypher: { id: 'questions/graph', cypher: 'MATCH (a) RETURN a', params: {} },
  }
}

export function datasetOf(statements: readonly FixtureStatement[]): Dataset {
  return buildDataset(answerOf(statements))
}
