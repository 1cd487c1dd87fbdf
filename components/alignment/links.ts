/** Links between the alignment pages: the same filters, another view of them. Pure. */
import type { Tab } from './AlignmentFrame'

export function dyadHref(search: string, a: string, b: string): string {
  return `/alignments/${encodeURIComponent(a)}/${encodeURIComponent(b)}${search === '' ? '' : `?${search}`}`
}

/** This page in another form, everything else as it is. */
function tabHref(search: string, twin: 'matrix' | 'time'): string {
  const params = new URLSearchParams(search)
  if (twin === 'time') params.set('as', 'time')
  else params.delete('as')
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

/** The dyad tab leads to the pair that is open, or that most is said of. */
export function alignmentTabs(
  search: string,
  here: 'matrix' | 'time' | 'dyad',
  pair: { source: string; target: string } | null,
): Tab[] {
  return [
    { label: 'Matrix', href: tabHref(search, 'matrix'), here: here === 'matrix' },
    { label: 'Over time', href: tabHref(search, 'time'), here: here === 'time' },
    ...(pair
      ? [{ label: 'Dyad', href: dyadHref(search, pair.source, pair.target), here: here === 'dyad' }]
      : []),
  ]
}
