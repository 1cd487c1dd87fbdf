/** "Show the Cypher" on the alignment pages: the saved query with the page's filters gives the page's number, on every engine. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatherActs, gatherSpeech, scoreActs } from '@/lib/alignment'
import { dyadRows } from '@/lib/client/alignment/dyad'
import { subsetRows } from '@/lib/client/alignment/dyadFacts'
import { speakersOf } from '@/lib/client/alignment/silence'
import { storeDocument } from '@/lib/ingest/storeDocument'
import { graph } from '@/lib/questions/graph'
import { runQuery } from '@/lib/questions/runQuery'
import { namedLink, scoresLink, speaksLink, subsetLink } from '@/lib/view/alignment/alignmentQueries'
import type { ActKinds } from '@/lib/view/address/alignmentState'
import { buildDataset, type Dataset } from '@/lib/view/graph/dataset'
import type { Subset } from '@/lib/view/address/dyadSubset'
import { maskStatements, shownRows } from '@/lib/view/graph/filter'
import { parseQueryState } from '@/lib/view/address/queryState'
import { parseView } from '@/lib/view/address/state'
import { engines, type OpenedEngine } from './engines'
import { story } from './storyKit'

const STORIES = [
  story('First', [
    { from: 'USA', event: 'ACCUSE', to: 'RUS', speaker: 'USA', on: '2024-01-05' },
    { from: 'USA', event: 'ACCUSE', to: 'RUS', modality: 'intended', on: '2024-01-05', confidence: 0.5 },
    { from: 'USA', event: 'SANCTION', to: 'RUS', on: '2024-02-05' },
    { from: 'USA', event: 'CONSULT', to: 'KOR', on: '2024-02-07' },
    { from: 'RUS', event: 'AID', to: 'PRK', modality: 'denied', speaker: 'RUS' },
    { from: 'RUS', event: 'ASSAULT', to: 'UKR', speaker: 'USA' },
  ]),
  story('Second', [
    { from: 'USA', event: 'ACCUSE', to: 'RUS', on: '2024-01-05', confidence: 0.7 },
    { from: 'RUS', event: 'AID', to: 'PRK', on: '2024-03-02' },
    { from: 'RUS', event: 'THREATEN', to: 'USA', modality: 'hypothetical', on: '2024-03-09' },
    { from: 'KOR', event: 'CONSULT', to: 'USA', on: null, confidence: 0.4 },
    { from: 'RUS', event: 'REJECT', to: 'USA', on: null },
    { from: 'jane-doe', event: 'ACCUSE', to: 'RUS', speaker: 'jane-doe' },
  ]),
]
const [FIRST] = STORIES
const VIEWS: [search: string, only: ActKinds][] = [
  ['', 'all'],
  ['', 'words'],
  ['modality=!', 'deeds'],
  ['modality=asserted,denied', 'all'],
  ['from=2024-01-01&to=2024-02-06', 'all'],
  ['from=2024-02-01&undated=0', 'all'],
  ['event=!ACCUSE,AID', 'all'],
  ['speaker=USA', 'all'],
  ['speaker=!-', 'all'],
  ['confidence=60', 'all'],
  ['publisher=!Test%20press', 'all'],
  [`document=${FIRST!.document.id}`, 'all'],
  ['kind=!person', 'all'],
]

/** Runs what a link opens, as the page of queries does. */
async function follow(opened: OpenedEngine, link: string): Promise<Record<string, unknown>[]> {
  const { id, values } = parseQueryState(new URLSearchParams(link.slice(link.indexOf('?') + 1)))
  const table = await runQuery(opened.store, { saved: id ?? '', params: { ...values } })
  return table.rows.map((row) => Object.fromEntries(table.columns.map((name, at) => [name, row[at]])))
}

describe.each(engines)('the Cypher of the alignment pages on $name', (engine) => {
  let opened: OpenedEngine
  let data: Dataset
  beforeAll(async () => {
    opened = await engine.open()
    for (const { document, extraction } of STORIES) await storeDocument(opened.store, document, extraction)
    data = buildDataset(await graph(opened.store))
  })
  afterAll(() => opened?.dispose())

  test.each(VIEWS)('gives the scores on screen under %s, %s', async (search, only) => {
    const view = parseView(new URLSearchParams(search))
    const rows = shownRows(maskStatements(data, view))
    const acts = gatherActs(data.columns, data.entities)
    const { pairs } = scoreActs(acts, { rows, only: only === 'all' ? null : only })
    const shown = pairs.map(({ source, target, score, cooperative, conflictual }) => [
      `${source} ${target} ${score.toFixed(6)}`,
      ...[cooperative, conflictual],
    ])
    const found = await follow(opened, scoresLink(view, only))
    const asked = found.map(({ source, target, score, cooperative, conflictual }) => [
      `${String(source)} ${String(target)} ${Number(score).toFixed(6)}`,
      ...[cooperative, conflictual],
    ])
    expect(asked.sort()).toEqual(shown.sort())
  })

  test('gives the one score, and the statements of each part of a dyad', async () => {
    const view = parseView(new URLSearchParams())
    const [one] = await follow(opened, scoresLink(view, 'all', { source: 'USA', target: 'RUS' }))
    expect(one).toMatchObject({ source: 'USA', target: 'RUS', acts: 2 })
    const rows = dyadRows(data, shownRows(maskStatements(data, view)), 'USA', 'RUS')
    const subsets: (Subset | null)[] = [
      null,
      { kind: 'all', value: '', side: 'back' },
      { kind: 'acts', value: 'deeds', side: 'forth' },
      { kind: 'modality', value: 'intended', side: 'forth' },
      { kind: 'speaker', value: '-', side: 'both' },
      { kind: 'publisher', value: 'Test press', side: 'forth' },
    ]
    for (const subset of subsets) {
      const expected = subsetRows(data, rows, subset, 'USA', 'RUS').map((row) => data.columns.id[row])
      const found = await follow(opened, subsetLink(view, 'all', { a: 'USA', b: 'RUS' }, subset))
      expect([subset, found.flatMap(({ evidence }) => evidence as string[]).sort()]).toEqual([
        subset,
        expected.sort(),
      ])
    }
  })

  test.each(VIEWS)(
    'gives the occasions on which a state speaks of others under %s, %s',
    async (search, only) => {
      const view = parseView(new URLSearchParams(search))
      const rows = shownRows(maskStatements(data, view)).filter(
        (row) => only === 'all' || data.material[row] === (only === 'deeds'),
      )
      const { states, occasions } = gatherSpeech(data, rows)
      for (const voice of ['USA', 'RUS', 'KOR']) {
        const counts = new Map<string, number>()
        for (const occasion of occasions)
          if (states[occasion.voice] === voice)
            for (const named of occasion.named)
              counts.set(states[named]!, (counts.get(states[named]!) ?? 0) + 1)
        const found = await follow(
          opened,
          speaksLink(view, only, { voice, through: speakersOf(data, voice) }),
        )
        const asked = found.map(({ named, occasions: times }) => [
          (named as { properties: { id: string } }).properties.id,
          times,
        ])
        expect([voice, asked.sort()]).toEqual([voice, [...counts].sort()])
      }
    },
  )

  test('finds the passages that name a state where another speaks', async () => {
    const found = await follow(opened, namedLink({ voice: 'USA', through: ['USA'], named: 'RUS' }))
    expect(found.map(({ title, mentions }) => [title, mentions]).sort()).toEqual([
      ['First', 2],
      ['Second', 3],
    ])
    expect(await follow(opened, namedLink({ voice: 'UKR', through: ['UKR'], named: 'RUS' }))).toEqual([])
  })
})
