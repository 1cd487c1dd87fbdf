/** Constructs that Neo4j understands and the embedded engine refuses, or answers differently without a word. Data and one matcher; pure. */

export interface DialectWarning {
  from: number
  to: number
  message: string
}

interface Rule {
  pattern: RegExp
  message: string
}

const RULES: readonly Rule[] = [
  { pattern: /\bCOLLECT\s*\{/gi, message: 'COLLECT { … } is not known here: use CALL { … } with collect().' },
  {
    pattern: /\b(?:ANY\s+)?SHORTEST\s+(?:\d+|\()/gi,
    message: 'SHORTEST is not known here: use shortestPath().',
  },
  {
    pattern: /\)\s*(?:\+|\{\d*,?\d*\})\s*\(/g,
    message: 'Quantified paths are not known here: use -[*1..3]-.',
  },
  {
    pattern: /\(\s*\w*\s*:\s*\w+\s*\|\s*\w+/g,
    message: 'Alternative labels are not known here: write WHERE n:A OR n:B.',
  },
  { pattern: /\(\s*\w*\s*:\s*!\s*\w+/g, message: 'Negated labels are not known here: write WHERE NOT n:A.' },
  { pattern: /\[\s*\w*\s*:\s*\$\(/g, message: 'Dynamic types are not known here: compare type(r) instead.' },
  { pattern: /\bround\s*\([^()]*,/gi, message: 'round() with digits is not known here.' },
  {
    pattern: /\b(?:randomUUID|valueType)\s*\(/gi,
    message: 'This function is not known here.',
  },
  {
    pattern: /\b(?:date\s*\.\s*truncate|duration\s*\.\s*between)\s*\(/gi,
    message: 'This function is not known here: dates are stored as ISO text and compare as text.',
  },
  { pattern: /\bSHOW\s+(?:INDEXES|CONSTRAINTS)\b/gi, message: 'SHOW answers nothing here.' },
  { pattern: /\bpercentileDisc\s*\(/gi, message: 'percentileDisc() interpolates differently here.' },
  {
    pattern: /\bPROFILE\b/gi,
    message: 'PROFILE is refused: the plan is shown without running the query.',
  },
]

/** The text with strings and comments blanked, offsets kept. */
function blankStrings(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g, (part) =>
    part.replace(/[^\n]/g, ' '),
  )
}

/** Places where the embedded engine differs, in order. */
export function dialectWarnings(text: string): DialectWarning[] {
  const code = blankStrings(text)
  const found = RULES.flatMap(({ pattern, message }) =>
    [...code.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message,
    })),
  )
  return found.sort((a, b) => a.from - b.from)
}
