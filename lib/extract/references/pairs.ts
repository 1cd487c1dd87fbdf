/** 'The two countries', 'both leaders', 'our two peoples': two who were told of together. */
import type { Doc, Sentence } from '../doc'
import type { Pointing } from './pointing'
import type { Salience } from './salience'
import type { Party } from './voice'

const REACH = 3
const PAIRS = new Set([
  'countries',
  'sides',
  'nations',
  'leaders',
  'governments',
  'presidents',
  'ministers',
  'states',
  'peoples',
  'allies',
  'secretaries',
  'neighbors',
  'neighbours',
  'capitals',
  'powers',
])
const PERSON_PAIRS = new Set(['leaders', 'presidents', 'ministers', 'secretaries'])
/** 'the two countries', 'both sides', 'our two countries'. */
export function pairAt(
  doc: Doc,
  sentence: Sentence,
  index: number,
  at: number,
  word: string,
  salience: Salience,
): Pointing | null {
  const isTwo = (token: number) => ['two', 'both'].includes(doc.tokens[token]?.lower ?? '')
  const first =
    ['the', 'these', 'our', 'their', 'between', 'of'].includes(word) && isTwo(at + 1)
      ? at + 1
      : isTwo(at)
        ? at
        : -1
  if (first < 0) return null
  for (let last = first + 1; last <= first + 2 && last < sentence.lastToken; last++) {
    const noun = doc.tokens[last]?.lower ?? ''
    if (!PAIRS.has(noun)) continue
    const wanted = PERSON_PAIRS.has(noun) ? 'person' : 'state'
    const parties =
      word === 'our'
        ? withHouse(at, index, salience)
        : wanted === 'person' &&
            salience.firstTwo(index - 1, (named) => named.entity.kind === 'person').length === 2
          ? salience.firstTwo(index - 1, (named) => named.entity.kind === 'person')
          : (others(at, index, wanted, salience) ??
            salience.lastTwo(
              at,
              index,
              REACH,
              (named) =>
                named.entity.kind === wanted ||
                (wanted === 'state' && named.entity.kind === 'person' && named.state !== null),
            ))
    return parties.length === 2
      ? {
          first: at === first ? at : first,
          last: last + 1,
          parties: parties.map((party) => stateLevel(party, wanted, salience)),
          basis: 'both',
        }
      : null
  }
  return null
}

export function stateLevel(party: Party, wanted: string, salience: Salience): Party {
  const state =
    wanted === 'state' && party.state !== null
      ? salience.context.lexicon.entities.get(party.state)
      : undefined
  return state ? { entity: state, state: state.id } : party
}

function withHouse(at: number, index: number, salience: Salience): Party[] {
  const { house } = salience.context
  if (!house) return []
  const titled = salience.context.title.find(({ state }) => state !== null && state !== house.state)
  if (titled) return [house, titled]
  const other = salience.topic(
    at,
    index,
    REACH,
    (named) => named.state !== null && named.state !== house.state,
  )
  return other ? [house, other] : []
}

/** 'X and Y … those two countries': two that the sentence names beside whose text it is. */
function others(at: number, index: number, wanted: string, salience: Salience): Party[] | null {
  const { house } = salience.context
  if (house === null || wanted !== 'state') return null
  const found = salience.lastTwo(
    at,
    index,
    0,
    ({ entity, own, state }) => entity.kind === 'state' && !own && state !== house.state,
  )
  return found.length === 2 ? found : null
}
