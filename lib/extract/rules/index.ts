/** The rule rows as look-up tables, made once when the module loads. */
import type { EventType, Modality } from '@/lib/model/ontology'
import adjectiveFile from './adjectives.json'
import lightFile from './light.json'
import nounFile from './nouns.json'
import operatorFile from './operators.json'
import peopleFile from './people.json'
import sensesFile from './senses.json'
import setsFile from './sets.json'
import verbFile from './verbs.json'
import { ruleFileSchema, setsFileSchema, wordFileSchema, type RuleRow } from './schema'

type PartOfSpeech = 'verb' | 'noun' | 'adjective'

/**
 * How far into a noun phrase to look for who is answerable for it: not at all, to its owner ('=': by, of, possessors), anywhere
 * ('~'), or anywhere but to those it was done to ('~' of a reproach: 'concern about the attack on X' is not about X; '*' is anywhere even so).
 */
export type Reach = false | 'owner' | 'culprit' | 'blame' | 'any'

/** One argument place. */
export interface Slot {
  name: string
  owner: Reach
}

export interface Rule {
  /** 'verb:condemn:ACCUSE' */
  id: string
  pos: PartOfSpeech
  lemma: string
  event: EventType
  mode: string | null
  modality: Modality | null
  source: readonly Slot[]
  target: readonly Slot[]
  objects: ReadonlySet<string> | null
  notObjects: ReadonlySet<string> | null
  subjects: ReadonlySet<string> | null
  with: { marker: string; words: ReadonlySet<string> } | null
  needs: ReadonlySet<string>
  row: RuleRow
}

const words = (text: string): string[] => text.split(' ')
const setOf = (text: string | undefined): Set<string> => new Set(text === undefined ? [] : words(text))

const SETS = new Map(
  Object.entries(setsFileSchema.parse(setsFile).sets).map(([name, text]) => [name, setOf(text)]),
)

/** A list of words in which '@name' stands for a set. Throws on an unknown set. */
function expand(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of words(text)) {
    if (!word.startsWith('@')) found.add(word)
    else {
      const set = SETS.get(word.slice(1))
      if (!set) throw new Error(`rules: no set ${word}`)
      for (const member of set) found.add(member)
    }
  }
  return found
}

const BLAMING: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT'])

function slots(text: string, event: EventType): Slot[] {
  const far: Reach = BLAMING.has(event) ? 'blame' : 'any'
  const near: Reach = BLAMING.has(event) ? 'culprit' : 'owner'
  return words(text).map((name) => ({
    name: name.replace(/[~=*]$/, ''),
    owner: name.endsWith('~') ? far : name.endsWith('*') ? 'any' : name.endsWith('=') ? near : false,
  }))
}

function companion(text: string | undefined): Rule['with'] {
  if (text === undefined) return null
  const colon = text.indexOf(':')
  return { marker: text.slice(0, colon), words: expand(text.slice(colon + 1)) }
}

const DEFAULT_SOURCE: Readonly<Record<PartOfSpeech, string>> = {
  verb: 'subj',
  noun: 'poss by mod light',
  adjective: 'subj',
}

function table(pos: PartOfSpeech, file: unknown): ReadonlyMap<string, readonly Rule[]> {
  const found = new Map<string, Rule[]>()
  for (const row of ruleFileSchema.parse(file).rules)
    for (const lemma of words(row.lemmas)) {
      const rule: Rule = {
        id: `${pos}:${lemma}:${row.event}`,
        pos,
        lemma,
        event: row.event,
        mode: row.mode ?? null,
        modality: row.modality ?? null,
        source: slots(row.source ?? DEFAULT_SOURCE[pos], row.event),
        target: slots(row.target, row.event),
        objects: row.objects === undefined ? null : expand(row.objects),
        notObjects: row.notObjects === undefined ? null : expand(row.notObjects),
        subjects: row.subjects === undefined ? null : expand(row.subjects),
        with: companion(row.with),
        needs: setOf(row.needs),
        row,
      }
      const known = found.get(lemma)
      if (known) known.push(rule)
      else found.set(lemma, [rule])
    }
  return found
}

export const VERBS = table('verb', verbFile)
export const NOUNS = table('noun', nounFile)
export const ADJECTIVES = table('adjective', adjectiveFile)

/** A word file's entries as sets; a missing entry is an error of ours, so a misspelt name cannot pass. */
function wordSets<K extends string>(file: unknown, ...names: K[]): Readonly<Record<K, ReadonlySet<string>>> {
  const parsed = wordFileSchema.parse(file)
  const found: Partial<Record<K, ReadonlySet<string>>> = {}
  for (const name of names) {
    const text = parsed[name]
    if (text === undefined) throw new Error(`rules: no word list ${name}`)
    found[name] = setOf(text)
  }
  return found as Record<K, ReadonlySet<string>>
}

export const LIGHT = wordSets(lightFile, 'light', 'carrier')
export const PEOPLE = wordSets(
  peopleFile,
  'organs',
  'groups',
  'persons',
  'territory',
  'quantifiers',
  'domestic',
  'plights',
  'holdings',
  'shared',
)
export const OPERATORS = wordSets(
  operatorFile,
  'intended',
  'intendedNouns',
  'asserted',
  'hypothetical',
  'hypotheticalNouns',
  'negated',
  'negatedNouns',
  'denied',
  'futureAdjectives',
  'possibleAdjectives',
  'readyAdjectives',
  'conditions',
  'speech',
  'courtesies',
  'ceremonies',
)
/** Words whose sense decides what stands beside them (lib/extract/events). */
export const SENSES = wordSets(
  sensesFile,
  'topics',
  'borders',
  'forces',
  'foreign',
  'remedies',
  'departures',
  'meddling',
  'belonging',
  'reports',
  'plans',
  'dissent',
  'stateOrgans',
  'misdeeds',
  'bearing',
  'blame',
  'guilty',
  'harms',
  'consequences',
  'dangers',
  'tasks',
  'agreements',
  'knowing',
  'joint',
  'empty',
  'answering',
  'downfall',
  'demanding',
  'yielding',
  'fighting',
  'wanting',
  'grievances',
  'urgent',
  'demands',
  'wishes',
  'addressing',
  'depending',
  'strained',
  'continuing',
  'mentioning',
  'having',
)
export const NEGATIVE_WORDS: ReadonlySet<string> = SETS.get('negative') ?? new Set()
