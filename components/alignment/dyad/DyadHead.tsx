'use client'
import { ArrowLeftRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { buttonClass } from '@/components/ui/Button'
import { formatCount, formatSigned, plural } from '@/components/ui/format'
import type { Dyad } from '@/lib/client/alignment/dyad'
import { scoresLink, subsetLink } from '@/lib/view/alignment/alignmentQueries'
import { CypherLink } from '../CypherLink'
import { dyadHref } from '../links'
import { sideText, useDyadView } from './dyadContext'
import { ListButton } from './ListButton'

/** Who the two are, and both directions in four numbers. */
export function DyadHead({ dyad }: { dyad: Dyad }) {
  const { model, first, second } = useDyadView()
  const { data, view, alignment, search } = model
  const documents = new Set(dyad.rows.map((row) => data.columns.document[row])).size
  const deeds = dyad.rows.filter((row) => data.material[row]).length
  const total = dyad.rows.length
  const deedsShare = `${Math.round((deeds / total) * 100)} %`
  const ends = { a: first.id, b: second.id }
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
      <div className="nums flex grow flex-wrap justify-between gap-x-6 gap-y-2 max-sm:grid max-sm:grid-cols-2 2xl:grow-0 2xl:justify-end">
        <Direction dyad={dyad} side="forth" />
        <Direction dyad={dyad} side="back" />
        <Figure
          note={`${total === 1 ? 'statement' : 'statements'}, ${plural(documents, 'document')}`}
          cypher={<CypherLink href={subsetLink(view, alignment.only, ends, null)} of="all statements" />}
        >
          {formatCount(total)}
        </Figure>
        <Figure
          note="deeds, the rest words"
          cypher={
            <CypherLink
              href={subsetLink(view, alignment.only, ends, { kind: 'acts', value: 'deeds', side: 'both' })}
              of="the deeds"
            />
          }
        >
          {total === 0 ? (
            '–'
          ) : (
            <ListButton
              subset={{ kind: 'acts', value: 'deeds', side: 'both' }}
              disabled={deeds === 0}
              label={`Deeds, ${deedsShare}: ${plural(deeds, 'statement')}`}
              className="-ml-1"
            >
              {deedsShare}
            </ListButton>
          )}
        </Figure>
      </div>
    </header>
  )
}

/** The score of one direction; a click lists what it is made of. */
function Direction({ dyad, side }: { dyad: Dyad; side: 'forth' | 'back' }) {
  const { model, first, second, codes } = useDyadView()
  const score = dyad[side]
  const text = sideText(codes, side)
  const [source, target] = side === 'forth' ? [first.id, second.id] : [second.id, first.id]
  return (
    <Figure
      note={`${text}${score ? `, ${formatSigned(score.low)} to ${formatSigned(score.high)}` : ''}`}
      cypher={
        score && (
          <CypherLink
            href={scoresLink(model.view, model.alignment.only, { source, target })}
            of={`the score ${text}${model.alignment.halfLife === 0 ? '' : ', without decay'}`}
          />
        )
      }
    >
      {score ? (
        <ListButton
          subset={{ kind: 'all', value: '', side }}
          label={`Score ${text} ${formatSigned(score.score)}: ${plural(score.statements, 'statement')}`}
          className="-ml-1"
        >
          {formatSigned(score.score)}
        </ListButton>
      ) : (
        '–'
      )}
    </Figure>
  )
}

function Figure({ note, cypher, children }: { note: string; cypher: ReactNode; children: ReactNode }) {
  return (
    <span className="flex flex-col">
      <b className="flex items-center gap-1 text-lg leading-6 font-semibold">
        {children}
        {cypher}
      </b>
      <span className="text-2xs text-ink-3">{note}</span>
    </span>
  )
}
