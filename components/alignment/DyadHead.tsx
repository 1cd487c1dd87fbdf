'use client'
import { ArrowLeftRight } from 'lucide-react'
import Link from 'next/link'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { buttonClass } from '@/components/ui/Button'
import { formatSigned, plural } from '@/components/ui/format'
import type { EntityRow } from '@/lib/model/answers'
import { type Dyad, type DyadScore } from '@/lib/client/dyad'
import { dyadHref } from './links'
import type { AlignmentModel } from './useAlignmentModel'

/** Who the two are, and both directions in four numbers. */
export function DyadHead({
  first,
  second,
  dyad,
  data,
  search,
}: {
  first: EntityRow
  second: EntityRow
  dyad: Dyad
  data: AlignmentModel['data']
  search: string
}) {
  const codes = [first.iso2 ?? first.id, second.iso2 ?? second.id]
  const documents = new Set(dyad.rows.map((row) => data.columns.document[row])).size
  const deeds = dyad.rows.filter((row) => data.material[row]).length
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line bg-surface px-4 py-3 md:px-6">
      <h2 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-2xl font-semibold">
        <ActorGlyph actor={first} size={32} />
        {first.shortName}
        <span className="font-normal text-ink-3">and</span>
        <ActorGlyph actor={second} size={32} />
        {second.shortName}
      </h2>
      <Link href={dyadHref(search, second.id, first.id)} replace className={buttonClass('outline')}>
        <ArrowLeftRight aria-hidden />
        Swap sides
      </Link>
      <div className="nums flex flex-wrap gap-x-7 gap-y-2 xl:ml-auto">
        <Figure value={scoreText(dyad.forth)} note={`${codes[0]} → ${codes[1]}${intervalText(dyad.forth)}`} />
        <Figure value={scoreText(dyad.back)} note={`${codes[1]} → ${codes[0]}${intervalText(dyad.back)}`} />
        <Figure
          value={String(dyad.rows.length)}
          note={`${dyad.rows.length === 1 ? 'statement' : 'statements'}, ${plural(documents, 'document')}`}
        />
        <Figure
          value={dyad.rows.length === 0 ? '–' : `${Math.round((deeds / dyad.rows.length) * 100)} %`}
          note="deeds, the rest words"
        />
      </div>
    </header>
  )
}

function scoreText(score: DyadScore | null): string {
  return score ? formatSigned(score.score) : '–'
}

function intervalText(score: DyadScore | null): string {
  return score ? `, ${formatSigned(score.low)} to ${formatSigned(score.high)}` : ''
}

function Figure({ value, note }: { value: string; note: string }) {
  return (
    <span className="flex flex-col">
      <b className="text-lg leading-5 font-semibold">{value}</b>
      <span className="text-2xs text-ink-3">{note}</span>
    </span>
  )
}
