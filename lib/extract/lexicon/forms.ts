/** How a name may be written: capitals, plurals, spellings, surnames. */
import { atomize } from '@/lib/extract/lexicon/atoms'
import type { Trie } from '@/lib/extract/lexicon/trie'
import type { Sense } from './types'

/** Words inside names that are written small. */
const SMALL = new Set(
  'of the and for de da do dos del la le les al el in on on a to d i bin ibn ul ur e du des von van und'.split(
    ' ',
  ),
)

/** Spellings that differ by country; what a form does not hold stays as it is. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/Organization/g, 'Organisation'],
  [/Organisation/g, 'Organization'],
  [/Programme/g, 'Program'],
  [/Defence/g, 'Defense'],
  [/Labour/g, 'Labor'],
  [/Co-operation/g, 'Cooperation'],
]

/** "UN Women" is also "United Nations Women"; "M23" is also "M-23"; organisations and organizations. */
export function variantsOf(form: string): string[] {
  const variants = [form]
  if (/^UN [A-Z]/.test(form)) variants.push(`United Nations${form.slice(2)}`)
  const numbered = /^([A-Z]+)(\d+)$/.exec(form)
  if (numbered) variants.push(`${numbered[1]}-${numbered[2]}`)
  for (const each of [...variants]) {
    for (const [from, to] of SPELLINGS) variants.push(each.replace(from, to))
  }
  return variants
}

export function add(forms: Trie<Sense>, form: string, sense: Sense) {
  forms.add(atomize(form).form, sense)
}

/** "NATO", "G7", "U.S.": to be met in capitals only, since "us" and "who" are words. */
export function isAcronym(form: string): boolean {
  const letters = form.replace(/[^\p{L}]/gu, '')
  return letters.length > 0 && letters.length <= 8 && letters === letters.toUpperCase() && !form.includes(' ')
}

export function capitalsOf(form: string): Sense['capitals'] {
  if (isAcronym(form)) return 'caps'
  const atoms = atomize(form)
  return atoms.capital.map((capital, index) => capital && !(index > 0 && SMALL.has(atoms.form[index]!)))
}

export function withPlural(demonym: string): string[] {
  return /(?:an|i|n|k|ot|o|er|b|t|r|e|y|u|d|ne|se)$/i.test(demonym) && !/(?:ese|ss|ch|sh)$/i.test(demonym)
    ? [demonym, `${demonym}s`]
    : [demonym]
}

/** 'al-Assad' also stands as 'Assad'; 'von der Leyen' and 'Le Drian' only whole. */
export function surnameForms(surname: string): string[] {
  const whole = atomize(surname).form
  return whole.length > 1 && (whole[0] === 'al' || whole[0] === 'el')
    ? [whole.join(' '), whole.slice(1).join(' ')]
    : [whole.join(' ')]
}

/** "Secretaries of State", "Foreign Ministers". */
export function pluralOf(office: string): string {
  return office.replace(
    /^(.*?)(\p{L}+)((?: of | for ).*)?$/u,
    (_, head: string, noun: string, rest: string | undefined) => {
      const plural = noun.endsWith('y')
        ? `${noun.slice(0, -1)}ies`
        : noun.endsWith('man')
          ? `${noun.slice(0, -2)}en`
          : `${noun}s`
      return `${head}${plural}${rest ?? ''}`
    },
  )
}

export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => string | readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const keys = keysOf(item)
    for (const key of typeof keys === 'string' ? [keys] : keys) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
