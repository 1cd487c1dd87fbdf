import Link from 'next/link'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { certaintyText } from '@/components/ui/format'
import { shareInterval } from '@/lib/alignment'
import type { EntityRow, Partition } from '@/lib/model/answers'
import { actorPath } from '@/lib/view/address/explorePath'
import { blocColour } from './blocColour'
import { PanelSection } from '../PanelSection'

/** Every bloc with its members and how surely they belong to it; who is not sure enough stands apart, with the lean. */
export function BlocMembers({
  partition,
  resamples,
  alone,
  stateOf,
}: {
  partition: Partition
  /** 0: not measured yet. */
  resamples: number
  /** Whether 'apart' means alone, because any number of blocs may be, or tied to too few. */
  alone: boolean
  stateOf: (id: string) => EntityRow
}) {
  return (
    <>
      {partition.blocs.map(({ name, members }) => (
        <PanelSection
          key={name}
          title={
            <>
              <Swatch colour={blocColour(name)} /> Bloc {name}
            </>
          }
          note={weakest(members)}
        >
          {members.map(({ id, certainty }) => (
            <Member
              key={id}
              state={stateOf(id)}
              sure={certainty}
              resamples={resamples}
              colour={blocColour(name)}
            />
          ))}
        </PanelSection>
      ))}
      {partition.unplaced.length > 0 && (
        <PanelSection
          title={
            <>
              <Swatch colour={blocColour(null)} dashed /> Unplaced
            </>
          }
          note="certainty under 0.70"
        >
          {partition.unplaced.map(({ id, certainty, leansTo }) => (
            <Member
              key={id}
              state={stateOf(id)}
              sure={certainty}
              resamples={resamples}
              colour={blocColour(null)}
              note={`leans ${leansTo}`}
            />
          ))}
        </PanelSection>
      )}
      {partition.apart.length > 0 && (
        <PanelSection
          title={alone ? 'Alone' : 'Apart'}
          note={alone ? 'in no bloc' : 'tied to too few others'}
        >
          <p className="text-xs text-ink-2">
            {partition.apart.map((id) => stateOf(id).shortName).join(', ')}
          </p>
        </PanelSection>
      )}
    </>
  )
}

function weakest(members: Partition['blocs'][number]['members']): string {
  const known = members.flatMap(({ certainty }) => certainty ?? [])
  return known.length === 0 ? '' : `weakest ${certaintyText(Math.min(...known))}`
}

function Swatch({ colour, dashed = false }: { colour: string; dashed?: boolean }) {
  return (
    <span
      aria-hidden
      className="inline-block size-3 rounded-[3px] border-[1.5px]"
      style={{
        borderColor: colour,
        borderStyle: dashed ? 'dashed' : 'solid',
        background: `color-mix(in srgb, ${colour} 20%, transparent)`,
      }}
    />
  )
}

function Member({
  state,
  sure,
  resamples,
  colour,
  note,
}: {
  state: EntityRow
  sure: number | null
  resamples: number
  colour: string
  note?: string
}) {
  const range = sure === null || resamples === 0 ? null : shareInterval(sure, resamples)
  const percent = (value: number): string => `${Math.round(value * 100)}%`
  return (
    <div
      className="nums grid h-6 grid-cols-[28px_minmax(0,1fr)_84px_32px] items-center text-xs"
      title={range ? `90 % interval ${rangeText(range)}` : undefined}
    >
      <ActorGlyph actor={state} size={20} />
      <Link href={actorPath(state.id)} prefetch={false} className="truncate pr-2 hover:underline">
        {state.shortName}
        {note !== undefined && <span className="text-ink-3"> {note}</span>}
      </Link>
      <span aria-hidden className="relative block h-3">
        <span className="absolute inset-x-0 top-[3px] h-1.5 overflow-hidden rounded-full bg-line">
          <span
            className="block h-full rounded-full"
            style={{ width: percent(sure ?? 0), background: colour }}
          />
        </span>
        {range && (
          <span
            className="absolute top-[5.25px] h-[1.5px] bg-ink before:absolute before:-top-[3px] before:left-0 before:h-[7.5px] before:w-[1.5px] before:bg-ink after:absolute after:-top-[3px] after:right-0 after:h-[7.5px] after:w-[1.5px] after:bg-ink"
            style={{ left: percent(range.low), right: percent(1 - range.high) }}
          />
        )}
      </span>
      <span className="text-right">
        {sure === null ? '…' : certaintyText(sure)}
        {range && <span className="sr-only">, 90 % interval {rangeText(range)}</span>}
      </span>
    </div>
  )
}

/** '0.81 to 0.90'. */
export function rangeText({ low, high }: { low: number; high: number }): string {
  return `${low.toFixed(2)} to ${high.toFixed(2)}`
}
