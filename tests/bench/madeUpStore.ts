/** 200 states and 100,000 statements over ten years, made up from a seed: two camps, a few states spoken of far more than the rest. */
import { seededRandom } from '@/lib/alignment'
import type { EntityRow, GraphAnswer, StatementColumns } from '@/lib/model/answers'
import { EVENTS } from '@/lib/model/ontology'

const STATES = 200
export const STATEMENTS = 100_000
const DOCUMENTS = 8000

const random = seededRandom(42)
const pick = (count: number): number => Math.floor(random() * count)
/** A few states are spoken of far more than the rest, and two camps are mostly kind within and unkind across. */
const state = (): number => Math.floor(STATES * random() ** 2.2)
export const entities = Array.from({ length: STATES }, (_, index): EntityRow => {
  const id = `S${String(index).padStart(3, '0')}`
  return { id, kind: 'state', name: id, shortName: id, iso2: null }
})

export function makeColumns(): StatementColumns {
  const rows = Array.from({ length: STATEMENTS }, (_, row) => {
    const source = state()
    const target = (source + 1 + pick(STATES - 1)) % STATES
    const kind = (source % 2 === target % 2) === random() < 0.85 ? 1 : -1
    const events = EVENTS.filter(({ sign }) => sign === kind)
    const event = events[pick(events.length)]?.event ?? 'CONSULT'
    const on = new Date(Date.UTC(2015, 0, 1) + pick(3650) * 86_400_000).toISOString().slice(0, 10)
    return { row, source, target, event, on }
  })
  const all = <T>(value: (row: (typeof rows)[number]) => T): T[] => rows.map(value)
  return {
    id: all(({ row }) => `s${row}`),
    source: all(({ source }) => source),
    target: all(({ target }) => target),
    speaker: all(() => -1),
    document: all(() => pick(DOCUMENTS)),
    event: all(({ event }) => event),
    mode: all(() => null),
    modality: all(() => (random() < 0.8 ? 'asserted' : 'intended')),
    undirected: all(({ event }) => event === 'CONSULT'),
    generic: all(() => false),
    on: all(({ on }) => on),
    onPrecision: all(() => 'day'),
    confidence: all(() => 0.5 + random() / 2),
    sourceState: all(({ source }) => entities[source]?.id ?? null),
    targetState: all(({ target }) => entities[target]?.id ?? null),
    verdict: all(() => null),
  }
}

/** The same as GET /api/graph gives it. */
export function madeUpAnswer(): GraphAnswer {
  const statements = makeColumns()
  return {
    ...{ generation: 1, entities, statements, total: STATEMENTS, shown: STATEMENTS, truncated: false },
    documents: Array.from({ length: DOCUMENTS }, (_, index) => ({
      ...{ id: `d${index}`, title: `Document ${index}`, publisher: `Publisher ${index % 12}` },
      ...{ publishedOn: null, sample: false },
    })),
    cypher: { id: 'questions/graph', cypher: 'RETURN 1', params: {} },
  }
}
