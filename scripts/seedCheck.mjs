/**
 * Loads the reference document into a store of its own, as a user would, and checks what must be in the graph then.
 *
 *   node scripts/seedCheck.mjs [FILE]      default: seed/seed.txt in ENTENTE_SHARED (../shared)
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const shared = path.resolve(root, process.env.ENTENTE_SHARED ?? '../shared')
const file = process.argv[2] ?? path.join(shared, 'seed', 'seed.txt')
const data = mkdtempSync(path.join(os.tmpdir(), 'entente-seed-'))

function entente(...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin/entente.mjs'), ...args, '--json'],
    {
      encoding: 'utf8',
      env: { ...process.env, ENTENTE_DATA: data, NEO4J_URI: '' },
    },
  )
  if (status !== 0) throw new Error(`entente ${args.join(' ')} ended with ${status}: ${stderr || stdout}`)
  return stdout
}

/** Rows of a read, as objects by column. */
function query(cypher) {
  const { columns, rows } = JSON.parse(entente('query', cypher))
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
}

const ACTORS = [
  'USA',
  'RUS',
  'PRK',
  'IND',
  'KOR',
  'JPN',
  'antony-blinken',
  'daniel-kritenbrink',
  'USA-allies-and-partners',
]
const FIRM = ['asserted', 'intended']

function expectations(entities, statements) {
  const ids = new Set(entities.map(({ id }) => id))
  const some = (test) => statements.some(test)
  const between = (a, b) => (s) => (s.source === a && s.target === b) || (s.source === b && s.target === a)
  return [
    ...ACTORS.map((id) => [`the actor ${id}`, ids.has(id)]),
    ['cooperation of Russia and North Korea', some((s) => between('RUS', 'PRK')(s) && s.sign === 1)],
    ...['RUS', 'PRK'].map((id) => [
      `the United States against ${id}, asserted or intended`,
      some((s) => s.source === 'USA' && s.target === id && s.sign === -1 && FIRM.includes(s.modality)),
    ]),
    ...['IND', 'KOR', 'JPN'].map((id) => [
      `Blinken's announced visit to ${id}, intended`,
      some((s) => between('antony-blinken', id)(s) && s.event === 'CONSULT' && s.modality === 'intended'),
    ]),
    [
      'cooperation of the United States with its allies and partners',
      some((s) => between('USA', 'USA-allies-and-partners')(s) && s.sign === 1),
    ],
    ['Kritenbrink as a speaker', some((s) => s.speaker === 'daniel-kritenbrink')],
  ]
}

try {
  entente('load', file)
  const entities = query('MATCH (e:Entity) RETURN e.id AS id')
  const statements = query(
    `MATCH (a:Entity)<-[:SOURCE]-(s:Statement)-[:TARGET]->(b:Entity)
     OPTIONAL MATCH (s)-[:SPEAKER]->(w:Entity)
     RETURN a.id AS source, b.id AS target, w.id AS speaker, s.event AS event, s.sign AS sign, s.modality AS modality`,
  )
  const checks = expectations(entities, statements)
  // Every quote verbatim, every statement with its relation: the doctor ends with 1 if one is not.
  entente('doctor')
  for (const [what, there] of checks) console.log(`${there ? 'ok     ' : 'MISSING'} ${what}`)
  console.log(`${statements.length} statements, every quote verbatim`)
  process.exitCode = checks.every(([, there]) => there) ? 0 : 1
} finally {
  rmSync(data, { recursive: true, force: true })
}
