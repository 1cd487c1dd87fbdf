/**
 * Atoms: the units in which names are compared. Both the text and the lexicon's forms are cut by this one function, so that
 * "al-Qaida", "al Qaida" and "Al‑Qaida", or "U.S." and "US", meet whatever the tokenizer does with hyphens and periods.
 */
import { isApostrophe, isDigit, isSpace, isWordCharacter } from '@/lib/extract/segment/characters'
import { remembered } from '@/lib/extract/remembered'

export const COMMA = ','
export const OPEN = '('
export const CLOSE = ')'
/** Any other sign: no name goes across it. */
const BREAK = '|'
/** The possessive, as "'s" or as a bare apostrophe after s. */
export const POSSESSIVE = "'s"

export interface Atoms {
  /** Folded: lower case, without diacritics, periods and apostrophes. */
  form: string[]
  start: number[]
  end: number[]
  /** Begins with a capital or a digit. */
  capital: boolean[]
  /** Of at least two letters, all capitals. */
  allCaps: boolean[]
  /** Joined to the atom before it by a hyphen. */
  hyphen: boolean[]
}

/** Abbreviations whose period does not end anything. */
const TITLES = new Set(
  'mr mrs ms dr st gen lt col maj sgt capt adm amb sen rep gov pres prof rev jr sr no ft mt hon brig messrs'.split(
    ' ',
  ),
)
const MAX_ATOM = 60

const foldOf = remembered(fold)

function emptyAtoms(): Atoms {
  return { form: [], start: [], end: [], capital: [], allCaps: [], hyphen: [] }
}

/** Atoms of text[from, to). Linear in its length. */
export function atomize(text: string, from = 0, to = text.length): Atoms {
  const atoms = emptyAtoms()
  let hyphen = false
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isWordCharacter(code)) {
      at = pushWord(atoms, text, at, to, hyphen)
      hyphen = false
      continue
    }
    if (isSpace(code)) {
      hyphen = false
      at++
      continue
    }
    if (isApostrophe(code)) {
      if (isPossessive(text, at, from, to)) {
        const end = isLetterS(text, at + 1, to) ? at + 2 : at + 1
        push(atoms, POSSESSIVE, at, end, false, false, false)
        at = end
      } else at++
      continue
    }
    if (isHyphen(code) && at > from && at + 1 < to && isJoin(text, at)) {
      hyphen = true
      at++
      continue
    }
    const sign = code === 44 ? COMMA : code === 40 ? OPEN : code === 41 ? CLOSE : code === 38 ? 'and' : BREAK
    push(atoms, sign, at, at + 1, false, false, false)
    hyphen = false
    at++
  }
  return atoms
}

/** A word, an acronym with its inner periods, or an initial or title with its period. Returns where it ends. */
function pushWord(atoms: Atoms, text: string, from: number, to: number, hyphen: boolean): number {
  let at = from
  let dotted = false
  let letters = 0
  while (at < to && at - from < MAX_ATOM) {
    const code = text.charCodeAt(at)
    if (isWordCharacter(code)) {
      letters++
      at++
    } else if (code === 46 && (at - from === 1 || dotted) && isSingleBefore(text, at, from)) {
      dotted = true
      at++
    } else break
  }
  if (dotted && text.charCodeAt(at - 1) === 46 && letters === 1 && isLower(text, from)) at--
  const raw = text.slice(from, at)
  const form = foldOf(dotted ? raw.replaceAll('.', '') : raw)
  const capital = isDigit(text.charCodeAt(from)) || !isLower(text, from)
  push(atoms, form, from, at, capital, capital && letters > 1 && raw === raw.toUpperCase(), hyphen)
  if (!dotted && at < to && text.charCodeAt(at) === 46 && TITLES.has(form)) return at + 1
  return at
}

function push(
  atoms: Atoms,
  form: string,
  start: number,
  end: number,
  capital: boolean,
  caps: boolean,
  hyphen: boolean,
) {
  atoms.form.push(form)
  atoms.start.push(start)
  atoms.end.push(end)
  atoms.capital.push(capital)
  atoms.allCaps.push(caps)
  atoms.hyphen.push(hyphen)
}

const NOT_ASCII = /[^\u0000-\u007f]/
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
}

/** Lower case without diacritics: the form under which words are compared. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (!NOT_ASCII.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøłđßæœðþ]/g, (letter) => LETTERS[letter] ?? letter)
}

function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 97 && code <= 122
  const letter = text[at]!
  return letter === letter.toLowerCase()
}

/** The letter before the period stands alone: "U.S", not "end.The". */
function isSingleBefore(text: string, at: number, from: number): boolean {
  const before = at - 1
  if (isDigit(text.charCodeAt(before))) return false
  return before === from || text.charCodeAt(before - 1) === 46
}

function isHyphen(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2013)
}

function isJoin(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return (isWordCharacter(before) || before === 46) && isWordCharacter(text.charCodeAt(at + 1))
}

function isLetterS(text: string, at: number, to: number): boolean {
  if (at >= to || (text.charCodeAt(at) | 32) !== 115) return false
  return at + 1 >= to || !isWordCharacter(text.charCodeAt(at + 1))
}

function isPossessive(text: string, at: number, from: number, to: number): boolean {
  if (at <= from) return false
  const before = text.charCodeAt(at - 1)
  if (!isWordCharacter(before) && before !== 46) return false
  if (isLetterS(text, at + 1, to)) return true
  const followed = at + 1 < to && isWordCharacter(text.charCodeAt(at + 1))
  return !followed && (before | 32) === 115
}
