'use client'
import { useState } from 'react'
import { useExplorerModel } from '@/components/explorer/ExplorerContext'
import { plural } from '@/components/ui/format'
import type { DocumentDrop, Robustness } from '@/lib/alignment'
import type { EntityRow } from '@/lib/model/answers'
import { toggle } from '@/lib/view/state'

const FEW = 4

/** What would change without one document; a click takes it out, and everything on the page follows. */
export function RestsOn({
  robustness,
  stateOf,
}: {
  robustness: Robustness
  stateOf: (id: string) => EntityRow
}) {
  const { data, view, actions } = useExplorerModel()
  const [all, showAll] = useState(false)
  const { drops, tried, documents } = robustness
  const dropped = data.documents.filter(
    (document) => !view.documents.only && view.documents.values.includes(document.id),
  )
  const shown = all ? drops : drops.slice(0, FEW)
  const switchDocument = (id: string, title: string) =>
    actions.change(`filter ${title}`, (before) => ({ ...before, documents: toggle(before.documents, id) }))
  return (
    <>
      {dropped.map((document) => (
        <p key={document.id} className="mb-1 flex items-center gap-2 text-xs">
          <span className="truncate text-ink-3 line-through">{document.title}</span>
          <button
            type="button"
            className="link ml-auto min-h-6 shrink-0 font-medium"
            onClick={() => switchDocument(document.id, document.title)}
          >
            Put back
          </button>
        </p>
      ))}
      {drops.length === 0 && (
        <p className="text-xs text-ink-3">No single document decides a sign or a side.</p>
      )}
      <ul>
        {shown.map((drop) => {
          const document = data.documents[drop.document]
          if (!document) return null
          return (
            <li key={document.id} className="flex items-start gap-2 py-1 text-xs">
              <span className="min-w-0">
                <span className="block truncate font-medium" title={document.title}>
                  {document.title}
                </span>
                <span className="nums text-ink-3">{effect(drop, stateOf)}</span>
              </span>
              <button
                type="button"
                aria-label={`Leave out ${document.title}`}
                className="link ml-auto min-h-6 shrink-0 font-medium"
                onClick={() => switchDocument(document.id, document.title)}
              >
                Leave out
              </button>
            </li>
          )
        })}
      </ul>
      {drops.length > FEW && (
        <button type="button" className="link min-h-6 text-xs font-medium" onClick={() => showAll(!all)}>
          {all ? 'Fewer' : `${drops.length - FEW} more`}
        </button>
      )}
      {tried < documents && (
        <p className="nums mt-1 text-2xs text-ink-3">
          Of the {tried} documents with most statements; {plural(documents - tried, 'other')} not tried.
        </p>
      )}
    </>
  )
}

/** 'moves India; 2 signs turn, 5 fade; nothing left of Oman'. */
function effect({ moved, flipped, lost, gone }: DocumentDrop, stateOf: (id: string) => EntityRow): string {
  const names = (ids: string[]): string => {
    const first = ids.slice(0, 3).map((id) => stateOf(id).shortName)
    return first.join(', ') + (ids.length > 3 ? ` and ${ids.length - 3} more` : '')
  }
  return [
    moved.length > 0 ? `moves ${names(moved)}` : '',
    [
      flipped > 0 ? `${plural(flipped, 'sign turns', 'signs turn')}` : '',
      lost > 0 ? plural(lost, 'fades', 'fade') : '',
    ]
      .filter(Boolean)
      .join(', '),
    gone.length > 0 ? `nothing left of ${names(gone)}` : '',
  ]
    .filter(Boolean)
    .join('; ')
}
