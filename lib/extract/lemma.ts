/** Base forms without a dictionary: candidates by inflection, of which the caller keeps the one its rules know. */

import { remembered } from './remembered'

const IRREGULAR: Readonly<Record<string, string>> = {
  met: 'meet',
  held: 'hold',
  spoke: 'speak',
  spoken: 'speak',
  said: 'say',
  told: 'tell',
  gave: 'give',
  given: 'give',
  sent: 'send',
  sold: 'sell',
  bought: 'buy',
  brought: 'bring',
  fought: 'fight',
  struck: 'strike',
  stricken: 'strike',
  shot: 'shoot',
  hit: 'hit',
  beat: 'beat',
  beaten: 'beat',
  broke: 'break',
  broken: 'break',
  cut: 'cut',
  took: 'take',
  taken: 'take',
  went: 'go',
  gone: 'go',
  came: 'come',
  flew: 'fly',
  flown: 'fly',
  left: 'leave',
  led: 'lead',
  made: 'make',
  paid: 'pay',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  swore: 'swear',
  sworn: 'swear',
  stood: 'stand',
  sought: 'seek',
  saw: 'see',
  seen: 'see',
  won: 'win',
  lost: 'lose',
  put: 'put',
  set: 'set',
  let: 'let',
  shut: 'shut',
  began: 'begin',
  begun: 'begin',
  kept: 'keep',
  lent: 'lend',
  shook: 'shake',
  shaken: 'shake',
  fell: 'fall',
  fallen: 'fall',
  drove: 'drive',
  driven: 'drive',
  blew: 'blow',
  blown: 'blow',
  burnt: 'burn',
  threw: 'throw',
  thrown: 'throw',
  slew: 'slay',
  slain: 'slay',
  drew: 'draw',
  drawn: 'draw',
  froze: 'freeze',
  frozen: 'freeze',
  forgave: 'forgive',
  forgiven: 'forgive',
  forbade: 'forbid',
  forbidden: 'forbid',
  felt: 'feel',
  found: 'find',
  got: 'get',
  gotten: 'get',
  built: 'build',
  wrote: 'write',
  written: 'write',
  rose: 'rise',
  risen: 'rise',
  ran: 'run',
  has: 'have',
  had: 'have',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  did: 'do',
  done: 'do',
  stole: 'steal',
  stolen: 'steal',
  overthrew: 'overthrow',
  overthrown: 'overthrow',
  overran: 'overrun',
  fled: 'flee',
  shed: 'shed',
  spent: 'spend',
  thought: 'think',
  withheld: 'withhold',
  upheld: 'uphold',
  undertook: 'undertake',
  undertaken: 'undertake',
  waged: 'wage',
  rebuilt: 'rebuild',
  dealt: 'deal',
  bled: 'bleed',
  fed: 'feed',
  hung: 'hang',
  talks: 'talk',
  allies: 'ally',
  ties: 'tie',
  lay: 'lay',
  laid: 'lay',
  echoed: 'echo',
  vetoes: 'veto',
  vetoed: 'veto',
}

/** Base forms that a token may have, the form itself first. A handful of strings; no claim that all of them are words. */
export const lemmaCandidates: (lower: string) => readonly string[] = remembered(inflect)

function inflect(lower: string): readonly string[] {
  const irregular = IRREGULAR[lower]
  const found = irregular === undefined ? [lower] : [irregular, lower]
  const length = lower.length
  if (length < 4) return found
  if (lower.endsWith('ies') || lower.endsWith('ied')) found.push(`${lower.slice(0, -3)}y`)
  if (lower.endsWith('es') || lower.endsWith('ed')) found.push(lower.slice(0, -2), lower.slice(0, -1))
  else if (lower.endsWith('s') && !lower.endsWith('ss')) found.push(lower.slice(0, -1))
  if (lower.endsWith('ing') && length > 5) found.push(lower.slice(0, -3), `${lower.slice(0, -3)}e`)
  const stem = lower.endsWith('ing') ? lower.slice(0, -3) : lower.endsWith('ed') ? lower.slice(0, -2) : ''
  if (stem.length > 2 && stem[stem.length - 1] === stem[stem.length - 2]) found.push(stem.slice(0, -1))
  return found
}

/** The candidate that `known` has, or the form itself. */
export function lemmaIn(lower: string, known: { has(word: string): boolean }): string | undefined {
  for (const candidate of lemmaCandidates(lower)) if (known.has(candidate)) return candidate
  return undefined
}
