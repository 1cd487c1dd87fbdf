'use client'
import { type ReactNode } from 'react'
import { EventChip } from '@/components/ui/EventChip'
import { plural } from '@/components/ui/format'
import { ModalityLine } from '@/components/ui/ModalityLine'
import { type Dyad } from '@/lib/client/dyad'

/** How far it went, and where sources disagree. */
export function DyadDetails({
  dyad,
  codes,
  onShow,
}: {
  dyad: Dyad
  codes: readonly [string, string]
  onShow: (row: number) => void
}) {
  return (
    <div className="grid gap-6 border-t border-line px-4 py-4 md:grid-cols-2 md:px-6">
      <section>
        <h3 className="mb-1 text-sm font-semibold">How far it went</h3>
        <table className="nums w-full max-w-[360px] text-xs">
          <thead className="text-2xs text-ink-3">
            <tr className="h-6 text-right font-medium">
              <th scope="col" className="text-left font-medium">
                Modality
              </th>
              <th scope="col" className="font-medium">
                {codes[0]} → {codes[1]}
              </th>
              <th scope="col" className="font-medium">
                {codes[1]} → {codes[0]}
              </th>
            </tr>
          </thead>
          <tbody>
            {dyad.modalities.map(({ modality, forth, back }) => (
              <tr key={modality} className="h-6 text-right">
                <th scope="row" className="flex h-6 items-center gap-2 text-left font-normal">
                  <ModalityLine modality={modality} width={28} />
                  {modality}
                </th>
                <td>{forth}</td>
                <td>{back}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3 className="mb-1 text-sm font-semibold">Where sources disagree</h3>
        {dyad.contradictions.length === 0 ? (
          <p className="text-xs text-ink-3">No document denies what another asserts here.</p>
        ) : (
          <ul className="nums flex flex-col gap-1.5 text-xs">
            {dyad.contradictions.map(({ event, asserted, denied }) => (
              <Line key={`${event} ${asserted.join()}`}>
                <EventChip event={event} /> asserted {plural(asserted.length, 'time')}, denied{' '}
                {plural(denied.length, 'time')}
                {denied[0] !== undefined && (
                  <button
                    type="button"
                    className="link min-h-6 font-medium"
                    onClick={() => onShow(denied[0] ?? -1)}
                  >
                    Show
                  </button>
                )}
              </Line>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <li className="flex items-center gap-2">{children}</li>
}
