/** Markdown → the words a reader reads. Marks go, words and paragraphs stay: no rendering, only what would disturb a sentence. */

/** Marks at the start of a line: headings, quotes, list bullets. */
const LINE_RULES: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/, '$1'],
  [/^ {0,3}(?:>[ \t]?)+/, ''],
  [/^([ \t]*)[*+-][ \t]+/, '$1• '],
  [/^ {0,3}(?:[-*_][ \t]*){3,}$/, ''],
]
/** Marks inside a line, in this order. */
const INLINE_RULES: readonly (readonly [RegExp, string])[] = [
  [/!\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/\[([^\]]+)\]\((?:[^()]|\([^)]*\))*\)/g, '$1'],
  [/\[([^\]]+)\]\[[^\]]*\]/g, '$1'],
  [/<(https?:[^>\s]+)>/g, '$1'],
  [/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2'],
  [/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1'],
  [/(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g, '$1'],
  [/`([^`]+)`/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!>])/g, '$1'],
]

function apply(rules: readonly (readonly [RegExp, string])[], text: string): string {
  return rules.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), text)
}

/** `markdown` has `\n` line ends. Comments and link definitions are dropped; a first heading is kept as the text's first line. */
export function markdownToText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .filter((line) => !/^ {0,3}\[[^\]]+\]:\s+\S+/.test(line) && !/^ {0,3}(```|~~~)/.test(line))
    .map((line) => apply(INLINE_RULES, apply(LINE_RULES, line)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The first heading of level one, if the text opens with it. */
export function markdownTitle(markdown: string): string | null {
  const found = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(markdown)
  return found?.[1] ? apply(INLINE_RULES, found[1]) : null
}
