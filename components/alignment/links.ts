/** Links between the alignment pages: the same filters, another view of them. Pure. */
import type { AlignmentTab } from '@/lib/view/address/alignmentState'
import { lineKey } from '@/lib/view/address/lines'
import type { Tab } from './AlignmentFrame'

/** What is listed beside one pair means nothing beside another. */
export function dyadHref(search: string, a: string, b: string): string {
  const kept = search
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('listed='))
    .join('&')
  return `/alignments/${encodeURIComponent(a)}/${encodeURIComponent(b)}${kept === '' ? '' : `?${kept}`}`
}

/** This page in another form, everything else as it is. */
function tabHref(search: string, twin: Exclude<AlignmentTab, 'dyad'>): string {
  const params = new URLSearchParams(search)
  params.delete('listed')
  if (twin === 'matrix') params.delete('as')
  else params.set('as', twin)
  const query = params.toString()
  return query === '' ? '/alignments' : `/alignments?${query}`
}

/** The matrix under the brush of one window. */
export function windowHref(search: string, from: string, to: string): string {
  const params = new URLSearchParams(search)
  params.delete('as')
  params.set('from', from)
  params.set('to', to)
  return `/alignments?${params.toString()}`
}

/** From a dyad its own line, unless somebody chose others. */
function timeHref(search: string, pair: { source: string; target: string } | null): string {
  const params = new URLSearchParams(search)
  if (pair === null || params.has('lines')) return tabHref(search, 'time')
  const line = lineKey({ a: pair.source, b: pair.target, directed: false })
  return tabHref([search, `lines=${line}`].filter(Boolean).join('&'), 'time')
}

/** The dyad tab leads to the pair that is open, or that most is said of. */
export function alignmentTabs(
  search: string,
  here: AlignmentTab,
  pair: { source: string; target: string } | null,
): Tab[] {
  return [
    { label: 'Matrix', href: tabHref(search, 'matrix'), here: here === 'matrix' },
    { label: 'Blocs', href: tabHref(search, 'blocs'), here: here === 'blocs' },
    { label: 'Over time', href: timeHref(search, here === 'dyad' ? pair : null), here: here === 'time' },
    { label: 'Silence', href: tabHref(search, 'silence'), here: here === 'silence' },
    ...(pair
      ? [{ label: 'Dyad', href: dyadHref(search, pair.source, pair.target), here: here === 'dyad' }]
      : []),
  ]
}
