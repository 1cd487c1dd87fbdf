/** Texts that no extractor was made for, of any length and the same for the same seed: for the property tests and the bench. */

/** Numbers from 0 to below n, the same everywhere (Numerical Recipes' linear congruential generator). */
type Draw = (n: number) => number

function draws(seed: number): Draw {
  let state = seed >>> 0
  return (n) => Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * n)
}

const SENTENCES = [
  'Russia condemned the sanctions that the United States imposed on Iran.',
  'The Secretary met Foreign Minister Kuleba, and they discussed the attack.',
  'We thank Japan for its support; the two countries signed an agreement.',
  'France and Germany did not accuse China of attacking Taiwan, officials said.',
  'If Turkey blocks the talks, Sweden’s prime minister will protest to NATO.',
  'Prime Minister Narendra Modi told U.S. officials that India would not join.',
]
const WORDS = SENTENCES.join(' ').replace(/[.,;]/g, '').split(' ')
const CONTROLS = '\u0000\u0001\u0007\u0008\u000b\u000c\u001b\u007f\u0085\u009f\u200b\u2060\ufeff\t\r'
const DIRECTIONS = '\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069'
const RIGHT_TO_LEFT = [
  'רוסיה',
  'תקפה',
  'את',
  'אוקראינה',
  'إيران',
  'تدين',
  'العقوبات',
  '(الأمم',
  'المتحدة)',
  '٢٠٢٤',
]
const EMOJI = ['🇺🇦', '🇷🇺', '👩🏽‍🚀', '🤝', '👍🏿', '☮️', '💣', '1️⃣', '\ud83c', '\udde7', '#️⃣']
const OTHER_LANGUAGES = [
  'Die russische Regierung verurteilte am Montag die Sanktionen der Vereinigten Staaten.',
  'Le ministre iranien a rencontré son homologue turc à Ankara, selon l’agence.',
  'Президент России обвинил США и НАТО в эскалации.',
  '中国外交部发言人谴责美国对台军售。两国没有会谈！',
  '日本と韓国は共同声明を発表した。',
  'La Argentina y el Brasil firmaron un acuerdo; ¿habrá paz?',
  'Η Ελλάδα κατηγόρησε την Τουρκία.',
]
const MISREAD: Readonly<Record<string, string>> = {
  l: '1',
  o: '0',
  e: 'c',
  m: 'rn',
  i: 'í',
  s: '5',
  B: '8',
  U: 'LI',
}

const pick = (draw: Draw, from: readonly string[] | string): string => from[draw(from.length)] ?? ''

/** A letter misread, lost, doubled, cut off by a blank, or a word broken over two lines. */
function blur(draw: Draw, letter: string): string {
  switch (draw(30)) {
    case 0:
      return MISREAD[letter] ?? letter
    case 1:
      return ''
    case 2:
      return letter + letter
    case 3:
      return `${letter} `
    case 4:
      return `${letter}-\n`
    case 5:
      return pick(draw, '|~^\u00ad¬■.,')
    default:
      return letter
  }
}

/** A piece of each kind of text; pieces put together make the text. */
const ODD_PIECES = {
  'blank text': (draw) => pick(draw, ' \n\t\u00a0\u2003'),
  'one line without an end': (draw) => `${pick(draw, WORDS)} `,
  'one word without an end': (draw) => pick(draw, 'xX-'),
  'control characters': (draw) => `${pick(draw, WORDS)}${pick(draw, CONTROLS)}${draw(9) ? ' ' : '. '}`,
  'mixed right-to-left': (draw) =>
    `${draw(2) ? pick(draw, WORDS) : pick(draw, RIGHT_TO_LEFT)}${draw(4) ? '' : pick(draw, DIRECTIONS)}${draw(9) ? ' ' : '. '}`,
  emoji: (draw) => `${draw(2) ? pick(draw, WORDS) : ''}${pick(draw, EMOJI)}${draw(9) ? ' ' : '! '}`,
  'all capitals': (draw) => `${pick(draw, SENTENCES).toUpperCase()} `,
  'OCR noise': (draw) => `${Array.from(pick(draw, SENTENCES), (letter) => blur(draw, letter)).join('')}\n`,
  'another language': (draw) => `${pick(draw, OTHER_LANGUAGES)} `,
  'random Unicode': (draw) => String.fromCharCode(draw(5) ? draw(0x3000) : draw(0x10000)),
  'names and nothing else': (draw) =>
    `${pick(draw, ['Iran', 'U.S.', 'NATO', 'Mr. Xi', 'the two countries', 'we'])}, `,
  'initials and brackets': (draw) => pick(draw, ['U. ', 'S. ', '((', '“', '1. ', '"', '...', 'No. ']),
} satisfies Readonly<Record<string, (draw: Draw) => string>>

export type OddKind = keyof typeof ODD_PIECES
export const ODD_KINDS = Object.keys(ODD_PIECES) as OddKind[]

/** A text of one kind, `length` code units long; it may end within a character. */
export function oddText(kind: OddKind, length: number, seed: number): string {
  const draw = draws(seed)
  const pieces: string[] = []
  for (let size = 0; size < length;) {
    const piece = ODD_PIECES[kind](draw)
    pieces.push(piece)
    size += piece.length
  }
  return pieces.join('').slice(0, length)
}
