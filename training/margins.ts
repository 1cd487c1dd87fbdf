/**
 * Chooses the margins above which the first features of a decision are trusted: for each of the three models the smallest that
 * costs at most TOLERANCE points on the development sets, one after the other.
 */
import { loadParser } from '@/lib/extract/parse'
import type { Header } from '@/lib/extract/parse/weights'
import type { TreebankSentence } from './conllu'
import { scoreParser, type Scores } from './score'
import { withMargins } from './writeWeights'

/** Points of LAS (for the tagger: of UPOS and XPOS together) that a model's shortcut may cost. */
const TOLERANCE = 0.04
const STEPS = [20, 30, 45, 65, 90, 120, 160, 210, 280, 360, 460, 600, 800]
const NEVER = 1e9

export function chooseMargins(
  bytes: Uint8Array,
  development: readonly TreebankSentence[],
  log: (line: string) => void,
): Uint8Array {
  const margins: Header['margins'] = { tags: NEVER, moves: NEVER, labels: NEVER }
  const quality: Record<keyof typeof margins, (scores: Scores) => number> = {
    tags: ({ upos, xpos, las }) => (upos + xpos) / 2 + las,
    moves: ({ las, uas }) => (las + uas) / 2,
    labels: ({ las, lasWithSubtypes }) => (las + lasWithSubtypes) / 2,
  }
  for (const name of ['tags', 'moves', 'labels'] as const) {
    const measure = (margin: number) =>
      quality[name](scoreParser(loadParser(withMargins(bytes, { ...margins, [name]: margin })), development))
    const full = measure(NEVER)
    const enough = STEPS.find((margin) => measure(margin) >= full - TOLERANCE)
    margins[name] = enough ?? NEVER
    log(`margin for ${name}: ${margins[name]}`)
  }
  return withMargins(bytes, margins)
}
