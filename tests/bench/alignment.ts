/**
 * `npm run bench:alignment`: 200 states and 100,000 statements, made up from a seed. Gathering happens once per snapshot; scoring
 * and dividing on every move of the brush; certainty and the test against chance when it rests. Prints medians of five runs.
 */
import {
  gatherActs,
  measureCertainty,
  partitionBlocs,
  scoreActs,
  seededRandom,
  testAgainstChance,
} from '@/lib/alignment'
import type { EntityRow, StatementColumns } from '@/lib/model/answers'
import { EVENTS } from '@/lib/model/ontology'

const STATES = 200
const STATEMENTS = 100_000
const DOCUMENTS = 8000

const random = seededRandom(42)
const pick = (count: number): number => Math.floor(random() * count)
/** A few states are spoken of far more than the rest, and two camps are mostly kind within and unkind across. */
const state = (): number => Math.floor(STATES * random() ** 2.2)
const entities = Array.from({ length: STATES }, (_, index): EntityRow => {
  const id = `S${String(index).padStart(3, '0')}`
  return { id, kind: 'state', name: id, shortName: id, iso2: null }
})

function makeColumns(): StatementColumns {
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

function timed<T>(name: string, runs: number, work: () => T): T {
  let result = work()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    result = work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  console.log(`${name.padEnd(44)} ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(0).padStart(6)} ms`)
  return result
}

const columns = makeColumns()
const table = timed('gather acts, once per snapshot', 5, () => gatherActs(columns, entities))
const scores = timed('score all pairs', 5, () => scoreActs(table, {}))
const half = Int32Array.from({ length: STATEMENTS / 2 }, (_, row) => row * 2)
timed('score all pairs of half the rows', 5, () => scoreActs(table, { rows: half, halfLifeDays: 365 }))
const partition = timed('two blocs', 5, () => partitionBlocs(scores))
timed('certainty, 200 resamples', 1, () => measureCertainty(table, scores.nets, { random: seededRandom(1) }))
timed('against chance, 200 shuffles', 1, () =>
  testAgainstChance(scores.nets, partition.frustration, { random: seededRandom(1) }),
)
console.log(
  `\n${scores.pairs.length} pairs, ${partition.pairs} signs, ${partition.frustration} contradicted` +
    ` (${partition.optimal ? 'proven' : `at least ${partition.lowerBound}`})`,
)
