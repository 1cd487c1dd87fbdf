/** Character classes and abbreviations that the tokenizer and the sentence splitter share. */

export const PERIOD = 46
export const HYPHEN = 45

/** No word is longer, whatever the input: a longer run without spaces is cut (never inside a surrogate pair). */
export const MAX_WORD = 120

/** White space, control characters, and the invisible marks (zero width, direction) that copied text is full of. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true
  if (code < 0x7f) return false
  if (code <= 0xa0) return true
  if (code < 0x1680) return code === 0xad
  if (code < 0x2000) return code === 0x1680 || code === 0x180e
  return (
    code <= 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** Letters, digits, marks and surrogates: what a word is made of. */
export function isWordCharacter(code: number): boolean {
  if (code < 0x80) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  }
  if (code < 0xc0) return false
  return (
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xfeff
  )
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isUpperAscii(code: number): boolean {
  return code >= 65 && code <= 90
}

export function isLowerAscii(code: number): boolean {
  return code >= 97 && code <= 122
}

export function isAsciiLetter(code: number): boolean {
  return isLowerAscii(code | 32)
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

export function isClosing(code: number): boolean {
  return code === 34 || code === 41 || code === 93 || code === 0x201d || code === 0xbb || isApostrophe(code)
}

export function isOpening(code: number): boolean {
  return (
    code === 34 ||
    code === 40 ||
    code === 91 ||
    code === 39 ||
    code === 0x2018 ||
    code === 0x201c ||
    code === 0xab
  )
}

/** `at`, moved back by one when it would cut a surrogate pair. */
export function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** Lower-cased words (without their final period) that a period belongs to. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr st messrs sr jr rev prof pres sen sens rep reps gov gen lt col maj capt sgt cpl adm brig amb hon cmdr ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tues tue wed thu thur fri sat sun ' +
    'vs inc no nos al ft co corp ltd bros dept est fig figs cf op ed eds vol pp ph mt ave blvd approx art para paras ' +
    'e.g i.e a.m p.m u.s u.n u.k e.u d.c ph.d m.d u.s.a etc p s c b'
  ).split(' '),
)
