/** Base forms without a dictionary: candidates by inflection, of which the caller keeps the one its rules know. */

import { remembered } from '../remembered'

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
  unfroze: 'unfreeze',
  unfrozen: 'unfreeze',
  sat: 'sit',
  stuck: 'stick',
  dug: 'dig',
  sprang: 'spring',
  sprung: 'spring',
  shrank: 'shrink',
  shrunk: 'shrink',
  forgone: 'forgo',
  forwent: 'forgo',
  leapt: 'leap',
  rang: 'ring',
  rung: 'ring',
  swept: 'sweep',
  sank: 'sink',
  sunk: 'sink',
  tore: 'tear',
  torn: 'tear',
  flung: 'fling',
  rode: 'ride',
  hung: 'hang',
  bit: 'bite',
  spat: 'spit',
  hid: 'hide',
  hidden: 'hide',
  lit: 'light',
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
  talks: 'talk',
  allies: 'ally',
  ties: 'tie',
  lay: 'lay',
  laid: 'lay',
  echoed: 'echo',
  knew: 'know',
  known: 'know',
  taught: 'teach',
  retook: 'retake',
  retaken: 'retake',
  overcame: 'overcome',
  overtook: 'overtake',
  sang: 'sing',
  sung: 'sing',
  strove: 'strive',
  bound: 'bind',
  caught: 'catch',
  chose: 'choose',
  chosen: 'choose',
  misled: 'mislead',
  vetoes: 'veto',
  despatch: 'dispatch',
  despatched: 'dispatch',
  despatching: 'dispatch',
  despatches: 'dispatch',
  vetoed: 'veto',
}

/** Base forms that a token may have, the form itself first. A handful of strings; no claim that all of them are words. */
export const lemmaCandidates: (lower: string) => readonly string[] = remembered(inflect)

const PREFIXED = /^(?:re|co|de|over|under|fore|test)-\p{Ll}{3}/u

function inflect(lower: string): readonly string[] {
  const irregular = IRREGULAR[lower]
  const found = irregular === undefined ? [lower] : [irregular, lower]
  // 're-opened'
  if (PREFIXED.test(lower)) found.push(...inflect(lower.replace('-', '')))
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

/** Whether the word is a form of a known one; false where there is no word. */
export function isFormOf(lower: string | undefined, known: { has(word: string): boolean }): boolean {
  return lower !== undefined && lemmaIn(lower, known) !== undefined
}

/** Base forms of the word at a place; 'test' '-' 'fired' is one word to the rules. */
export function joinedLemmas({ lower }: { lower: readonly string[] }, at: number): readonly string[] {
  const own = lemmaCandidates(lower[at] ?? '')
  return lower[at - 1] === '-'
    ? [...lemmaCandidates(`${lower[at - 2] ?? ''}${lower[at] ?? ''}`), ...own]
    : own
}
