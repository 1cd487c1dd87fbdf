/**
 * `npm run bench:signed`: every proven optimum of the shared signed networks, found again. Prints one line per network with the
 * time, then median and worst; exits with 1 when a value differs or a proof is missing.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { balance, type NamedEdge } from '@/lib/alignment/balance/balance'
import { highsCoveringSolver } from '@/lib/alignment/balance/highsCovering'

interface Reference {
  n: number
  m: number
  L: number
  min_frustrated_any_k: number
  triangle_balance: number | null
}

const folder = path.join(process.env['ENTENTE_SHARED'] ?? '../shared', 'signed')
if (!existsSync(path.join(folder, 'reference.json'))) {
  console.error(`EVALUATION NOT RUN: ${folder} is missing (set ENTENTE_SHARED).`)
  process.exit(1)
}
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
const rows = (name: string): string[][] =>
  read(name)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
const { networks } = JSON.parse(read('reference.json')) as { networks: Record<string, Reference> }
const wars = rows('cow/cow-even.csv')

function edgesOf(id: string): NamedEdge[] {
  const file = `small/${id}.csv`
  const own = existsSync(path.join(folder, file)) ? rows(file) : wars.filter((row) => `cow-${row[3]}` === id)
  return own.map(([source = '', target = '', sign]) => ({ source, target, sign: Number(sign) > 0 ? 1 : -1 }))
}

const started = performance.now()
const solver = await highsCoveringSolver()
console.log(`solver loaded in ${Math.round(performance.now() - started)} ms\n`)
console.log('network                   n     m     L  any k  balance   ms')
const times: number[] = []
let wrong = 0
for (const [id, reference] of Object.entries(networks)) {
  const edges = edgesOf(id)
  const start = performance.now()
  const found = balance(edges, { solver, now: () => performance.now() })
  const elapsed = performance.now() - start
  times.push(elapsed)
  const right =
    edges.length === reference.m &&
    found.optimal &&
    found.anyK.optimal &&
    found.frustration === reference.L &&
    found.anyK.frustrated === reference.min_frustrated_any_k &&
    found.frustratedEdges.length === found.frustration &&
    Math.abs((found.triangleBalance ?? 1) - (reference.triangle_balance ?? 1)) < 1e-6
  if (!right) wrong++
  const cells = [
    id.padEnd(22),
    ...[found.nodes, found.edges, found.frustration, found.anyK.frustrated].map((cell) =>
      String(cell).padStart(5),
    ),
    (found.triangleBalance?.toFixed(3) ?? '–').padStart(8),
    elapsed.toFixed(0).padStart(5),
  ]
  console.log(
    cells.join(' ') + (right ? '' : `  WRONG: expected ${reference.L}, ${reference.min_frustrated_any_k}`),
  )
}
times.sort((a, b) => a - b)
const median = times[Math.floor(times.length / 2)] ?? 0
console.log(
  `\n${times.length - wrong} of ${times.length} reproduced with proof; median ${median.toFixed(0)} ms, worst ${(times.at(-1) ?? 0).toFixed(0)} ms`,
)
process.exitCode = wrong === 0 ? 0 : 1
