/**
 * Writes lib/extract/parse/keys.ts: the templates as straight-line code that computes one 32-bit key per template. Generated
 * because a loop over templates is several times slower, and at build time because the product runs no generated code.
 *
 *   npx tsx training/emitKeys.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hashString, mix } from '@/lib/extract/parse/hash'
import { FIELD, STRIDE } from '@/lib/extract/parse/state'
import { LABEL_TEMPLATES, TAG_TEMPLATES, TRANSITION_TEMPLATES } from '@/lib/extract/parse/templates'

/** How many templates have been scored at each look at the margin; the rest after the last. */
const LOOKS = { tag: [8], transition: [24, 48], label: [24] } as const

const ATTRIBUTES: Readonly<Record<string, number>> = {
  w: FIELD.word,
  t: FIELD.tag,
  c: FIELD.fine,
  d: FIELD.coarse,
  s: FIELD.suffix,
  l: FIELD.labelHash,
  ls: FIELD.leftSet,
  rs: FIELD.rightSet,
}
const CHILDREN: Readonly<Record<string, number>> = {
  l1: FIELD.left1,
  l2: FIELD.left2,
  r1: FIELD.right1,
  r2: FIELD.right2,
  h: FIELD.head,
}
const COLUMNS: Readonly<Record<string, string>> = {
  w: 'word',
  s: 'suffix',
  f: 'shape',
  m: 'usual',
  c: 'fine',
  d: 'coarse',
}
const ATOM = /^(s0|s1|n0|n1|n2|h|d)(h2|h|l1|l2|r1|r2|-|\+)?(w|t|c|d|s|ls|rs|l|vl|vr|H)$/

const at = (record: string, field: number) => (field === 0 ? `A[${record}]!` : `A[${record} + ${field}]!`)

/** The expression for one attribute of the parser. */
function parserAtom(atom: string): string {
  if (atom === 'dir') return '(h < d ? 1 : 2)'
  if (atom === 'dist') return 'distance'
  const match = ATOM.exec(atom)
  if (!match) throw new Error(`unknown attribute ${atom}`)
  const [, position = '', step, attribute = ''] = match
  let record = { n1: `n0 + ${STRIDE}`, n2: `n0 + ${2 * STRIDE}` }[position] ?? position
  if (step === 'h2') record = at(at(position, FIELD.head), FIELD.head)
  else if (step === '-') record = `${position} - ${STRIDE}`
  else if (step === '+') record = `${position} + ${STRIDE}`
  else if (step !== undefined) record = at(position, CHILDREN[step]!)
  if (attribute === 'vl') return `Math.min(${at(record, FIELD.leftCount)}, 3)`
  if (attribute === 'vr') return `Math.min(${at(record, FIELD.rightCount)}, 3)`
  if (attribute === 'H') return `(${at(record, FIELD.head)} === 0 ? 1 : 2)`
  return at(record, ATTRIBUTES[attribute]!)
}

/** The expression for one attribute of the tagger; word types are rows of the columns of a WordTable. */
function tagAtom(atom: string): string {
  if (atom === 't1' || atom === 't2') return atom
  if (atom === 'x1') return '(p === 0 ? 1 : 2)'
  const column = COLUMNS[atom[1] ?? '']
  if (!column || !/^[xpqnm]$/.test(atom[0] ?? '')) throw new Error(`unknown attribute ${atom}`)
  return `${column}[${atom[0]}]!`
}

/** Lines that compute the keys of `templates` into keys[from], keys[from + 1], … */
function body(templates: readonly string[], from: number, expression: (atom: string) => string): string {
  const names = new Map<string, string>()
  for (const template of templates) {
    for (const atom of template.split(' ')) if (!names.has(atom)) names.set(atom, `a${names.size}`)
  }
  const lines = [...names].map(([atom, name]) => `  const ${name} = ${expression(atom)}`)
  lines.push('  let k = 0')
  templates.forEach((template, i) => {
    const seed = hashString(template, 7)
    const terms = template.split(' ').map((atom, j) => `Math.imul(${names.get(atom)}, ${mix(seed + j) | 1})`)
    lines.push(`  k = (${terms.join(' + ')} + ${mix(seed + 99)}) | 0 // ${template}`)
    lines.push(`  keys[${from + i}] = Math.imul(k ^ (k >>> 15), -1640531535)`)
  })
  return lines.join('\n')
}

type Expression = (atom: string) => string
type Prologue = (templates: readonly string[]) => string

/** One function for each stage: tagKeys1, tagKeys2, … */
function emitStages(
  name: string,
  signature: string,
  templates: readonly string[],
  looks: readonly number[],
  prologue: Prologue,
  expression: Expression,
): string {
  return [...looks, templates.length]
    .map((to, stage) => {
      const from = looks[stage - 1] ?? 0
      const part = templates.slice(from, to)
      return `export function ${name}${stage + 1}(${signature}) {\n${prologue(part)}${body(part, from, expression)}\n}\n`
    })
    .join('\n')
}

/** The distance of an arc, where a template asks for it. */
const withDistance =
  (span: string): Prologue =>
  (templates) =>
    templates.some((template) => template.includes('dist'))
      ? `  const distance = Math.min(${span} >> 4, 10)\n`
      : ''

const withColumns: Prologue = (templates) => {
  const used = Object.entries(COLUMNS).filter(([letter]) =>
    templates.some((template) =>
      template.split(' ').some((atom) => !/^t|^x1/.test(atom) && atom[1] === letter),
    ),
  )
  return `  const { ${used.map(([, column]) => column).join(', ')} } = words\n`
}

export function emitKeys(): string {
  const moves = 'A: Int32Array, s0: number, s1: number, n0: number, keys: Int32Array'
  const arc = 'A: Int32Array, h: number, d: number, keys: Int32Array'
  const tag =
    'words: WordColumns, x: number, p: number, q: number, n: number, m: number, t1: number, t2: number, keys: Int32Array'
  const stages = (looks: readonly number[], templates: readonly string[]) =>
    `[${[...looks, templates.length].join(', ')}] as const`
  return [
    '/** Generated from templates.ts by training/emitKeys.ts: do not edit. */',
    "import type { WordColumns } from '@/lib/extract/parse/words'\n",
    '/** Number of keys computed once each stage is done. */',
    `export const TAG_STAGES = ${stages(LOOKS.tag, TAG_TEMPLATES)}`,
    `export const TRANSITION_STAGES = ${stages(LOOKS.transition, TRANSITION_TEMPLATES)}`,
    `export const LABEL_STAGES = ${stages(LOOKS.label, LABEL_TEMPLATES)}\n`,
    emitStages('tagKeys', tag, TAG_TEMPLATES, LOOKS.tag, withColumns, tagAtom),
    emitStages(
      'transitionKeys',
      moves,
      TRANSITION_TEMPLATES,
      LOOKS.transition,
      withDistance('(n0 - s0)'),
      parserAtom,
    ),
    emitStages('labelKeys', arc, LABEL_TEMPLATES, LOOKS.label, withDistance('Math.abs(h - d)'), parserAtom),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../lib/extract/parse/keys.ts', import.meta.url), emitKeys())
}
