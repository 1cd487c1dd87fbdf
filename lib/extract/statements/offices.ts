/** What the text itself says of offices: 'X, the Assistant Secretary of State for Y' and 'Foreign Minister X' become SERVES. */
import type { Serves } from '@/lib/model/statement'
import type { Doc, Reference } from '../doc'

const HEADS = new Set(
  'secretary minister president premier chancellor ambassador envoy director commissioner spokesperson spokesman spokeswoman chairman chair chairperson representative coordinator king queen prince undersecretary secretary-general general commander chief administrator counselor counsellor senator governor advisor adviser inspector-general head'.split(
    ' ',
  ),
)
const SMALL = new Set('of for the and to on in at & - ,'.split(' '))
const NAMED: ReadonlySet<string> = new Set(['name', 'person', 'surname', 'stranger'])
const LONGEST = 24
/** How many references before and behind a person may lie in its office. */
const NEAR = 12

/** Fills `serves`, one row for each person, body and office, with the span that says so. Linear in the references. */
export function findOffices(doc: Doc): Doc {
  const found = new Map<string, Serves>()
  doc.references.forEach((reference, index) => {
    if (reference.entity.kind !== 'person' || !NAMED.has(reference.basis)) return
    for (const office of [apposed(doc, reference), prefixed(doc, reference)]) {
      const of = office
        ? servedIn(doc.references.slice(Math.max(0, index - NEAR), index + NEAR), reference, office)
        : null
      if (!office || of === null) continue
      const start = Math.min(reference.start, doc.tokens[office.first]?.start ?? reference.start)
      const end = Math.max(reference.end, doc.tokens[office.last - 1]?.end ?? reference.end)
      const name = doc.text
        .slice(doc.tokens[office.first]?.start ?? 0, doc.tokens[office.last - 1]?.end ?? 0)
        .replace(/\s+/g, ' ')
      const key = `${reference.entity.id}|${of}|${name.toLowerCase()}`
      if (found.has(key)) continue
      const passage =
        doc.passages.find((candidate) => candidate.start <= start && start < candidate.end)?.id ?? null
      found.set(key, {
        person: reference.entity.id,
        of,
        office: name,
        from: null,
        to: null,
        basis: 'text',
        passage,
        start,
        end,
        sourceLine: null,
      })
    }
  })
  return { ...doc, serves: [...doc.serves, ...found.values()] }
}

interface Office {
  first: number
  last: number
}

/** Behind the name: ', the Assistant Secretary of State for East Asian and Pacific Affairs,'. */
function apposed(doc: Doc, reference: Reference): Office | null {
  let first = reference.lastToken
  if (doc.tokens[first]?.lower !== ',') return null
  first++
  if (['the', 'a', 'an'].includes(doc.tokens[first]?.lower ?? '')) first++
  const last = endOfOffice(doc, first)
  return last > first && hasHead(doc, first, last) ? { first, last } : null
}

function endOfOffice(doc: Doc, first: number): number {
  let last = first
  let kept = first
  for (; last < first + LONGEST; last++) {
    const token = doc.tokens[last]
    if (!token) break
    if (/^\p{Lu}/u.test(token.text)) kept = last + 1
    else if (token.lower === ',' || !SMALL.has(token.lower)) break
  }
  return kept
}

function hasHead(doc: Doc, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (HEADS.has(doc.tokens[at]?.lower ?? '')) return true
  return false
}

/** Before the name, within the mention: 'Secretary of State Antony Blinken'. */
function prefixed(doc: Doc, reference: Reference): Office | null {
  let last = -1
  for (let at = reference.firstToken; at < reference.lastToken; at++) {
    const lower = doc.tokens[at]?.lower ?? ''
    if (HEADS.has(lower)) last = at + 1
    if (last === at && lower === 'of' && doc.tokens[at + 1]?.lower === 'state') last = at + 2
  }
  if (last < 0 || last >= reference.lastToken) return null
  let first = reference.firstToken
  while (first < last && !/^\p{Lu}/u.test(doc.tokens[first]?.text ?? '')) first++
  return first < last ? { first, last } : null
}

/** The body served: the one named in the office or around it, else the state the person acts for. */
function servedIn(near: readonly Reference[], person: Reference, { first, last }: Office): string | null {
  const inside = near.find(
    (reference) =>
      reference !== person &&
      reference.firstToken >= first &&
      reference.lastToken <= last &&
      (reference.entity.kind === 'state' || reference.entity.kind === 'organisation'),
  )
  return inside?.entity.id ?? person.state
}
