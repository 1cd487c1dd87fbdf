'use client'
import Link from 'next/link'
import { useState, type ReactNode } from 'react'
import { formatSigned, plural } from '@/components/ui/format'
import type { Place, PlaceChange, ScoreChange, SignChange } from '@/lib/alignment'
import type { EntityRow } from '@/lib/model/answers'
import type { AlignmentChanges } from '../useSourceChanges'

const FEW = 5

/** Before and after leaving sources out: states, signs, scores; each pair opens its sentences. */
export function WhatChanges({
  changes,
  stateOf,
  hrefOf,
}: {
  changes: AlignmentChanges
  stateOf: (id: string) => EntityRow
  hrefOf: (a: string, b: string) => string
}) {
  const { states, signs, scores, found, frustration, pairs, measured } = changes
  const name = (id: string): string => stateOf(id).shortName
  return (
    <div aria-live="polite" className="nums text-xs">
      <p className="text-ink-2">
        {plural(found.states, 'state')}, {plural(found.signs, 'sign')} and {plural(found.scores, 'score')}{' '}
        differ. Frustration {frustration.before} of {pairs.before} → {frustration.after} of {pairs.after}.
      </p>
      {!measured && <p className="text-ink-3">Who is sure enough of a bloc is being measured …</p>}
      <Group
        title="States"
        items={states}
        found={found.states}
        keyOf={({ id }) => id}
        render={(change: PlaceChange) => (
          <>
            <span className="truncate">{name(change.id)}</span>
            <Turn before={placeText(change.before)} after={placeText(change.after)} />
          </>
        )}
      />
      <Group
        title="Signs"
        items={signs}
        found={found.signs}
        keyOf={({ a, b }) => `${a} ${b}`}
        render={({ a, b, before, after }: SignChange) => (
          <>
            <Link href={hrefOf(a, b)} className="truncate hover:underline">
              {name(a)} and {name(b)}
            </Link>
            <Turn before={signText(before)} after={signText(after)} />
          </>
        )}
      />
      <Group
        title="Scores"
        items={scores}
        found={found.scores}
        keyOf={({ source, target }) => `${source} ${target}`}
        render={({ source, target, before, after }: ScoreChange) => (
          <>
            <Link href={hrefOf(source, target)} className="truncate hover:underline">
              {name(source)} <span aria-hidden>→</span>
              <span className="sr-only">towards</span> {name(target)}
            </Link>
            <Turn before={scoreText(before)} after={scoreText(after)} />
          </>
        )}
      />
    </div>
  )
}

function Group<T>({
  title,
  items,
  found,
  keyOf,
  render,
}: {
  title: string
  /** Those that differ most, of `found`. */
  items: readonly T[]
  found: number
  keyOf: (item: T) => string
  render: (item: T) => ReactNode
}) {
  const [all, showAll] = useState(false)
  if (items.length === 0) return null
  return (
    <>
      <h3 className="mt-2 flex min-h-6 items-center font-semibold">
        {title}
        <span className="ml-auto font-normal text-ink-3">{found}</span>
      </h3>
      <ul className={all ? 'max-h-72 overflow-y-auto' : undefined}>
        {items.slice(0, all ? items.length : FEW).map((item) => (
          <li key={keyOf(item)} className="flex min-h-6 items-center justify-between gap-3">
            {render(item)}
          </li>
        ))}
      </ul>
      {items.length > FEW && (
        <button type="button" className="link min-h-6 font-medium" onClick={() => showAll(!all)}>
          {all ? 'Fewer' : `${found - FEW} more`}
        </button>
      )}
      {all && found > items.length && (
        <p className="text-2xs text-ink-3">the {items.length} that differ most</p>
      )}
    </>
  )
}

function Turn({ before, after }: { before: string; after: string }) {
  return (
    <span className="shrink-0 text-ink-2">
      {before} <span aria-hidden>→</span>
      <span className="sr-only">, now</span> <b className="font-semibold text-ink">{after}</b>
    </span>
  )
}

function placeText(place: Place): string {
  if (place === null) return 'no sign'
  if (place === 'apart') return 'apart'
  return place.sure ? `bloc ${place.bloc}` : `leans ${place.bloc}`
}

function signText({ net, sign }: SignChange['before']): string {
  const value = net === null ? 'nothing' : formatSigned(net)
  return sign === 0 && net !== null ? `${value} (no sign)` : value
}

const scoreText = (score: number | null): string => (score === null ? 'nothing' : formatSigned(score))
