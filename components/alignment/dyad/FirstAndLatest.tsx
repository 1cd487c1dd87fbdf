'use client'
import Link from 'next/link'
import { EventChip } from '@/components/ui/EventChip'
import { formatDate } from '@/components/ui/format'
import type { DyadFacts } from '@/lib/client/alignment/dyadFacts'
import { sideText, useDyadView } from './dyadContext'

/** The first and the latest dated statement of either direction; each opens its sentence. */
export function FirstAndLatest({ ends }: { ends: DyadFacts['ends'] }) {
  const { codes } = useDyadView()
  return (
    <table className="nums w-full text-xs">
      <caption className="sr-only">First and latest dated statement of either direction</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Direction</th>
          <th scope="col">Which</th>
          <th scope="col">Date</th>
          <th scope="col">Act</th>
          <th scope="col">Sentence</th>
        </tr>
      </thead>
      <tbody>
        {(['forth', 'back'] as const).flatMap((side) =>
          (['first', 'latest'] as const).map((which) => (
            <tr key={`${side} ${which}`} className="h-7 border-t border-line">
              <th scope="row" className="w-16 text-left font-medium whitespace-nowrap">
                {sideText(codes, side)}
              </th>
              <td className="w-12 text-ink-3">{which}</td>
              {ends[side] ? <End row={ends[side][which]} /> : <td className="text-ink-3">nothing dated</td>}
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

function End({ row }: { row: number }) {
  const { model, show } = useDyadView()
  const { columns, documents } = model.data
  const event = columns.event[row]
  return (
    <>
      <td className="whitespace-nowrap">
        {formatDate(columns.on[row] ?? null, columns.onPrecision[row] ?? null)}
      </td>
      <td>{event && <EventChip event={event} />}</td>
      <td className="text-right whitespace-nowrap">
        <button type="button" className="link mr-3 min-h-6 font-medium" onClick={() => show(row)}>
          Show
        </button>
        <Link
          href={`/sources/${documents[columns.document[row] ?? -1]?.id ?? ''}#${columns.id[row] ?? ''}`}
          className="link font-medium"
        >
          Open
        </Link>
      </td>
    </>
  )
}
