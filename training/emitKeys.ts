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

/** How many templates are scored before the first look at the margin. */
const FIRST = { tag: 7, transition: 32, label: 20 }

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

function emit(name: string, signature: string, prologue: string, code: string): string {
  return `export function ${name}(${signature}) {\n${prologue}${code}\n}\n`
}

export function emitKeys(): string {
  const t = TRANSITION_TEMPLATES
  const l = LABEL_TEMPLATES
  const g = TAG_TEMPLATES
  const moves = 'A: Int32Array, s0: number, s1: number, n0: number, keys: Int32Array'
  const near = (templates: readonly string[], span: string) =>
    templates.some((template) => template.includes('dist'))
      ? `  const distance = Math.min(${span} >> 4, 10)\n`
      : ''
  const gap = (templates: readonly string[]) => near(templates, '(n0 - s0)')
  const arc = 'A: Int32Array, h: number, d: number, keys: Int32Array'
  const span = (templates: readonly string[]) => near(templates, 'Math.abs(h - d)')
  const tag =
    'words: WordColumns, x: number, p: number, q: number, n: number, m: number, t1: number, t2: number, keys: Int32Array'
  const columns = (templates: readonly string[]) => {
    const used = Object.entries(COLUMNS).filter(([letter]) =>
      templates.some((template) =>
        template.split(' ').some((atom) => !/^t|^x1/.test(atom) && atom[1] === letter),
      ),
    )
    return `  const { ${used.map(([, column]) => column).join(', ')} } = words\n`
  }
  return [
    '/** Generated from templates.ts by training/emitKeys.ts: do not edit. */',
    "import type { WordColumns } from '@/lib/extract/parse/words'\n",
    `/** Keys scored before the first look at the margin, and in all. */`,
    `export const TAG_KEYS = { first: ${FIRST.tag}, all: ${g.length} } as const`,
    `export const TRANSITION_KEYS = { first: ${FIRST.transition}, all: ${t.length} } as const`,
    `export const LABEL_KEYS = { first: ${FIRST.label}, all: ${l.length} } as const\n`,
    emit('firstTagKeys', tag, columns(g.slice(0, FIRST.tag)), body(g.slice(0, FIRST.tag), 0, tagAtom)),
    emit('otherTagKeys', tag, columns(g.slice(FIRST.tag)), body(g.slice(FIRST.tag), FIRST.tag, tagAtom)),
    emit(
      'firstTransitionKeys',
      moves,
      gap(t.slice(0, FIRST.transition)),
      body(t.slice(0, FIRST.transition), 0, parserAtom),
    ),
    emit(
      'otherTransitionKeys',
      moves,
      gap(t.slice(FIRST.transition)),
      body(t.slice(FIRST.transition), FIRST.transition, parserAtom),
    ),
    emit('firstLabelKeys', arc, span(l.slice(0, FIRST.label)), body(l.slice(0, FIRST.label), 0, parserAtom)),
    emit(
      'otherLabelKeys',
      arc,
      span(l.slice(FIRST.label)),
      body(l.slice(FIRST.label), FIRST.label, parserAtom),
    ),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../lib/extract/parse/keys.ts', import.meta.url), emitKeys())
}
