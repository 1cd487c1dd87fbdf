/** How lines are called: by codes where room is short, by names elsewhere. Pure. */
import type { EntityRow, LinePair } from '@/lib/model/answers'

type StateOf = (id: string) => EntityRow

function codeOf({ iso2, id }: EntityRow): string {
  return iso2 ?? id
}

/** 'US → KP', 'CN – RU'. */
export function lineCodes({ a, b, directed }: LinePair, stateOf: StateOf): string {
  return `${codeOf(stateOf(a))} ${directed ? '→' : '–'} ${codeOf(stateOf(b))}`
}

/** 'United States → North Korea', 'China – Russia'. */
export function lineName({ a, b, directed }: LinePair, stateOf: StateOf): string {
  return `${stateOf(a).shortName} ${directed ? '→' : '–'} ${stateOf(b).shortName}`
}

/** The same, to be heard: 'United States towards North Korea', 'China and Russia'. */
export function spokenLine({ a, b, directed }: LinePair, stateOf: StateOf): string {
  return `${stateOf(a).shortName} ${directed ? 'towards' : 'and'} ${stateOf(b).shortName}`
}

/** '1 in 1,000': how often shuffles of the evidence give a cut as good. */
export function oddsOf(p: number): string {
  return p <= 0 ? 'never' : `1 in ${Math.round(1 / p).toLocaleString('en-GB')}`
}
