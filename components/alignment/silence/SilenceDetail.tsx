'use client'
import { Code } from 'lucide-react'
import Link from 'next/link'
import { useMemo } from 'react'
import { buttonClass } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import { SaveFiles, textFile } from '@/components/ui/SaveFiles'
import { Segmented } from '@/components/ui/Segmented'
import type { Silence, VoiceTotals } from '@/lib/alignment'
import { silenceRows, speakersOf } from '@/lib/client/alignment/silence'
import type { EntityRow } from '@/lib/model/answers'
import { namedLink, speaksLink } from '@/lib/view/alignment/alignmentQueries'
import { silenceCsv, silenceJson, type SilenceRow } from '@/lib/view/alignment/silence'
import { dyadHref } from '../links'
import { SentenceList } from '../SentenceList'
import type { AlignmentModel } from '../useAlignmentModel'
import { chanceText } from './chanceText'

/** One pair: where its numbers come from, and the sentences by which to check them. */
export function SilenceDetail({
  model,
  silence,
  rows,
  row,
  stateOf,
}: {
  model: AlignmentModel
  silence: Silence
  rows: readonly SilenceRow[]
  row: SilenceRow | null
  stateOf: (id: string) => EntityRow
}) {
  const { search, alignment } = model
  // With nothing silent: of the pair that comes closest.
  const voice = (row ?? rows[0])?.voice
  const cypher =
    voice === undefined
      ? '/queries?id=who-speaks-of-whom'
      : speaksLink(model.view, alignment.only, { voice, through: speakersOf(model.data, voice) })
  const files = [
    textFile('CSV', 'entente-silence', () => silenceCsv(rows, stateOf)),
    textFile('JSON', 'entente-silence', () =>
      silenceJson(silence, rows, {
        address: `/alignments?${search}`,
        rate: alignment.falseShare / 100,
      }),
    ),
  ]
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <div className="min-h-0 flex-1 overflow-y-auto">
        {row && (
          <Numbers
            row={row}
            silence={silence}
            stateOf={stateOf}
            href={dyadHref(search, row.voice, row.named)}
          />
        )}
        {row && <Sentences model={model} row={row} stateOf={stateOf} />}
        <HowItIsMade open={row === null} />
      </div>
      <footer className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-2">
        <Link href={cypher} className={buttonClass('outline')}>
          <Code aria-hidden />
          Show the Cypher
        </Link>
        <SaveFiles files={files} />
      </footer>
    </div>
  )
}

function Numbers({
  row,
  silence,
  stateOf,
  href,
}: {
  row: SilenceRow
  silence: Silence
  stateOf: (id: string) => EntityRow
  href: string
}) {
  const totals = (id: string): VoiceTotals =>
    silence.states.find((one) => one.id === id) ?? { id, occasions: 0, mentions: 0, named: 0 }
  const voice = totals(row.voice)
  const named = totals(row.named)
  const [one, other] = [stateOf(row.voice).shortName, stateOf(row.named).shortName]
  const others = silence.occasions - named.occasions
  return (
    <section className="border-b border-line px-4 py-3">
      <h2 className="mb-1 flex min-h-6 items-center gap-2 text-sm font-semibold">
        {one} of {other}
        <Link href={href} className="link ml-auto text-xs font-medium">
          Open the dyad
        </Link>
      </h2>
      <dl className="nums grid grid-cols-[104px_minmax(0,1fr)] gap-y-1 text-xs [&_dd]:font-medium [&_dt]:text-ink-3">
        <dt>Found</dt>
        <dd>{plural(row.observed, 'occasion')}</dd>
        <dt>Expected</dt>
        <dd>{row.expected.toFixed(2)} occasions</dd>
        <dt title="Chance of as few or fewer under the expectation">Chance</dt>
        <dd>{chanceText(row.chance)}</dd>
        <dt title="Least share of false findings at which this pair is one">False share</dt>
        <dd>{chanceText(row.falseShare)}</dd>
        <dt>{one}</dt>
        <dd>
          speaks on {plural(voice.occasions, 'occasion')}, of{' '}
          {(voice.mentions / Math.max(1, voice.occasions)).toFixed(1)} states each
        </dd>
        <dt>{other}</dt>
        <dd>
          named on {formatCount(named.named)} of {plural(others, 'occasion')} of others
        </dd>
        <dt>The other way</dt>
        <dd>
          {formatCount(row.mirror.observed)} of {row.mirror.expected.toFixed(2)} expected
        </dd>
      </dl>
    </section>
  )
}

function Sentences({
  model,
  row,
  stateOf,
}: {
  model: AlignmentModel
  row: SilenceRow
  stateOf: (id: string) => EntityRow
}) {
  const { data, scene, alignment, setAlignment } = model
  const { voice, named } = row
  const only = alignment.only === 'all' ? null : alignment.only
  const found = useMemo(
    () => silenceRows(data, scene.rows, { voice, named }, only),
    [data, scene.rows, voice, named, only],
  )
  const code = (id: string): string => stateOf(id).iso2 ?? id
  const labels = {
    voice: { label: `${code(voice)} speaks`, title: `${stateOf(voice).name} speaks of others` },
    named: { label: `of ${code(named)}`, title: `${stateOf(named).name} is spoken of` },
    both: { label: `${code(voice)} of ${code(named)}`, title: 'The one speaks of the other' },
  }
  return (
    <section>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <Segmented
          label="Sentences"
          showLabel={false}
          value={alignment.heard}
          options={(['voice', 'named', 'both'] as const).map((value) => ({
            value,
            label: `${labels[value].label} ${formatCount(found[value].length)}`,
            title: labels[value].title,
          }))}
          onChange={(heard) => setAlignment({ heard })}
        />
      </div>
      <SentenceList
        data={data}
        rows={found[alignment.heard]}
        more={
          <Link
            href={namedLink({ voice, through: speakersOf(data, voice), named })}
            className="link font-medium text-ink"
            title="Passages of the documents in which the one speaks that name the other, whether or not a statement was read there"
          >
            Where {code(named)} is named all the same
          </Link>
        }
        nothing={`No statement in which ${stateOf(voice).shortName} speaks of ${stateOf(named).shortName} passes the filters.`}
      />
    </section>
  )
}

function HowItIsMade({ open }: { open: boolean }) {
  return (
    <details open={open} className="px-4 py-3 text-xs text-ink-2">
      <summary className="cursor-pointer font-medium">How the numbers are made</summary>
      <p className="mt-2">
        A state speaks in a statement when its speaker acts for it, or when the statement reports its own
        words; a document in which it speaks of others is one occasion. Expected: each occasion names as many
        states as it does, each state is named as often as it is, and nothing else is known (bipartite
        configuration model, Saracco et al. 2015). Chance: as few occasions or fewer, exact. Pairs with 3 or
        more expected are tested; silent are those found at most half as often as expected, with the share of
        false findings under the limit (Benjamini and Hochberg 1995).
      </p>
      <p className="mt-2">
        The expectation knows nothing of distance, of interests, or of what the documents are about, and a
        sentence that was not read as a statement counts as unsaid: a silence is a question to ask, not an
        answer.
      </p>
    </details>
  )
}
