/**
 * `npm run bench:alignment`: 200 states and 100,000 statements, made up from a seed. Gathering happens once per snapshot; scoring
 * and dividing on every move of the brush; certainty, the test against chance and what rests on
 * single documents when it rests. Prints medians of five runs.
 */
import {
  compareReadings,
  dropSources,
  gatherActs,
  measureCertainty,
  partitionBlocs,
  scoreActs,
  seededRandom,
  testAgainstChance,
} from '@/lib/alignment'
import { entities, makeColumns, STATEMENTS } from './madeUpStore'

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
timed('any number of blocs', 1, () => partitionBlocs(scores, { blocs: 'any' }))
timed('certainty, any number of blocs', 1, () =>
  measureCertainty(table, scores.nets, { random: seededRandom(1), blocs: 'any' }),
)
const documents = Int32Array.from(columns.document)
const robustness = timed('drop every document in turn', 1, () =>
  dropSources(table, scores.nets, documents, { random: seededRandom(1) }),
)
const before = { ...scores, partition }
timed('leave documents out: scores, blocs, changes', 5, () => {
  const after = scoreActs(table, { rows: half })
  return compareReadings(before, { ...after, partition: partitionBlocs(after) })
})
console.log(`\n${robustness.tried} of ${robustness.sources} documents tried`)
console.log(
  `\n${scores.pairs.length} pairs, ${partition.pairs} signs, ${partition.frustration} contradicted` +
    ` (${partition.optimal ? 'proven' : `at least ${partition.lowerBound}`})`,
)
