/** A dyad as files: its statements as rows, and all of the page's numbers as JSON. */
import { pictureFiles, textFile, type FileToSave } from '@/components/ui/SaveFiles'
import { svgText, type Figure } from '@/components/ui/svgText'
import type { Dyad } from '@/lib/client/alignment/dyad'
import type { DyadFacts } from '@/lib/client/alignment/dyadFacts'
import type { EntityRow } from '@/lib/model/answers'
import { statementsCsv } from '@/lib/view/files/csv'
import { jsonFile } from '@/lib/view/files/jsonFile'
import { dyadHref } from '../links'
import { footerOf } from '../matrix/matrixFileButtons'
import type { AlignmentModel } from '../useAlignmentModel'

export function dyadFiles({
  model,
  dyad,
  facts,
  rows,
  first,
  second,
  charts,
}: {
  model: AlignmentModel
  dyad: Dyad
  facts: DyadFacts
  /** What is listed: the CSV holds these. */
  rows: readonly number[]
  first: EntityRow
  second: EntityRow
  /** What holds the charts on screen. */
  charts: () => HTMLElement | null
}): FileToSave[] {
  const { data, search } = model
  const name = `entente-${first.id}-${second.id}`
  const idOf = (row: number): string => data.columns.id[row] ?? ''
  return [
    textFile('CSV', name, () => statementsCsv(data, rows)),
    textFile('JSON', name, () =>
      jsonFile(
        { what: 'dyad', address: dyadHref(search, first.id, second.id) },
        {
          first: first.id,
          second: second.id,
          scores: { forth: dyad.forth, back: dyad.back },
          unit: dyad.unit,
          overTime: dyad.bins,
          acts: facts.acts,
          modalities: facts.modalities,
          speakers: facts.speakers,
          publishers: facts.publishers,
          ends: {
            forth: facts.ends.forth && {
              first: idOf(facts.ends.forth.first),
              latest: idOf(facts.ends.forth.latest),
            },
            back: facts.ends.back && {
              first: idOf(facts.ends.back.first),
              latest: idOf(facts.ends.back.latest),
            },
          },
          disagreements: facts.disagreements.map(({ one, other, alsoOne, alsoOther, ...rest }) => ({
            ...rest,
            one: idOf(one),
            other: idOf(other),
            alsoOne: alsoOne.map(idOf),
            alsoOther: alsoOther.map(idOf),
          })),
          statements: dyad.rows.map((row) => ({
            id: idOf(row),
            ...(dyad.parts.get(row) ?? { forth: 0, back: 0 }),
          })),
        },
      ),
    ),
    ...(dyad.bins.length === 0
      ? []
      : pictureFiles(name, () =>
          svgText(figuresIn(charts()), `${first.name} and ${second.name} · ${footerOf(model)}`),
        )),
  ]
}

/** The charts with the words above them. */
function figuresIn(box: HTMLElement | null): Figure[] {
  const drawn = [...(box?.querySelectorAll('svg') ?? [])]
  if (drawn.length === 0) throw new Error('the charts are not drawn')
  return drawn.map((svg) => {
    const title = svg.closest('figure')?.querySelector('figcaption')
    return title ? { svg, title: [...title.childNodes].map((part) => part.textContent).join(' · ') } : { svg }
  })
}
