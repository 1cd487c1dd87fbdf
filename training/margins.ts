/**
 * Chooses the margins above which the features scored so far are trusted: for each look the smallest that costs at most
 * TOLERANCE points on the development sets, one look after the other.
 */
import { loadParser } from '@/lib/extract/parse'
import type { Header } from '@/lib/extract/parse/weights'
import type { TreebankSentence } from './conllu'
import { scoreParser } from './score'
import { NO_MARGINS, withMargins } from './writeWeights'

/** Points of UAS and LAS, averaged, that each look may cost. */
const TOLERANCE = 0.04
const STEPS = [60, 90, 120, 150, 180, 220, 260, 300, 360, 440, 540, 700]

type Margins = Header['margins']
const LOOKS: readonly {
  name: string
  set: (margins: Margins, margin: number) => Margins
}[] = [
  { name: 'labels', set: (margins, labels) => ({ ...margins, labels }) },
  {
    name: 'moves, second look',
    set: (margins, second) => ({
      ...margins,
      moves: [margins.moves[0], second],
    }),
  },
  {
    name: 'moves, first look',
    set: (margins, first) => ({ ...margins, moves: [first, margins.moves[1]] }),
  },
  { name: 'tags', set: (margins, tags) => ({ ...margins, tags }) },
]

export function chooseMargins(
  bytes: Uint8Array,
  development: readonly TreebankSentence[],
  log: (line: string) => void,
): Uint8Array {
  const measure = (margins: Margins) => {
    const { uas, las } = scoreParser(loadParser(withMargins(bytes, margins)), development)
    return (uas + las) / 2
  }
  let margins = NO_MARGINS
  let before = measure(margins)
  for (const { name, set } of LOOKS) {
    for (const step of STEPS) {
      const quality = measure(set(margins, step))
      if (quality < before - TOLERANCE) continue
      margins = set(margins, step)
      before = quality
      log(`margin for ${name}: ${step}`)
      break
    }
  }
  return withMargins(bytes, margins)
}
