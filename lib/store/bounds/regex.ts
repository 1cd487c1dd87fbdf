/** Patterns of `=~`: Java's matcher backtracks, and a nested repetition keeps it busy for ever on a short text. */
import { tooLarge } from './bound'

const MOST_REPETITIONS = 4
const REMEDY = 'Use CONTAINS, STARTS WITH or ENDS WITH, or a pattern without repetitions inside repetitions.'

/** Throws query-too-large for what may backtrack without end; `pattern` undefined: not known before the query runs. */
export function checkRegex(pattern: string | undefined): void {
  if (pattern === undefined)
    throw tooLarge('The pattern after =~ must be known before the query runs: a text or a parameter.', REMEDY)
  // Escapes and character classes first: their signs are letters.
  const plain = pattern.replace(/\\[\s\S]/g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x')
  if (/\\[1-9]|\\k</.test(pattern)) throw tooLarge('References back (\\1) are refused in a pattern.', REMEDY)
  if (unbounded(plain) > MOST_REPETITIONS)
    throw tooLarge(`A pattern may have ${MOST_REPETITIONS} open repetitions (* or +).`, REMEDY)
  if (repeatsRepetition(plain))
    throw tooLarge(
      'A pattern that repeats a group with repetitions or alternatives in it is refused.',
      REMEDY,
    )
}

function unbounded(pattern: string): number {
  return pattern.match(/[*+]|\{\d+,\}/g)?.length ?? 0
}

/** Does a group that is repeated hold a repetition or an alternative? */
function repeatsRepetition(pattern: string): boolean {
  const open: boolean[] = []
  for (let index = 0; index < pattern.length; index++) {
    const sign = pattern.charAt(index)
    const inner = open.length - 1
    if (sign === '(') open.push(false)
    else if (sign === ')') {
      const variable = open.pop() ?? false
      if (variable && /^[*+{]/.test(pattern.slice(index + 1))) return true
      if (variable && inner > 0) open[inner - 1] = true
    } else if ('*+{|'.includes(sign) && inner >= 0) open[inner] = true
  }
  return false
}
