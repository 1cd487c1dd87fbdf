/** The library as one file of Cypher, and back: each query starts at its own `// id:` line. Pure. */
import type { SavedQuery } from '@/lib/model/answers'

/** Texts one below another, told apart by their headers. */
export function joinQueries(queries: readonly Pick<SavedQuery, 'text'>[]): string {
  return queries.map(({ text }) => text.trim()).join('\n\n') + '\n'
}

/** The texts of a file; a text before the first `// id:` line is one of its own. Empty ones are left out. */
export function splitQueries(file: string): string[] {
  const parts: string[][] = [[]]
  for (const line of file.split(/\r?\n/)) {
    if (/^\s*\/\/\s*id\s*:/.test(line)) parts.push([])
    parts.at(-1)?.push(line)
  }
  return parts.map((lines) => lines.join('\n').trim()).filter((text) => text !== '')
}

/** A header line's value replaced, or the line put first when there is none. */
export function withHeader(text: string, field: 'id' | 'title' | 'category', value: string): string {
  const pattern = new RegExp(`^([ \\t]*//[ \\t]*${field}[ \\t]*:).*$`, 'm')
  const line = `// ${field}: ${value}`
  return pattern.test(text) ? text.replace(pattern, line) : `${line}\n${text}`
}

/** 'Who accuses whom?' → 'who-accuses-whom', told apart from ids that are taken by a number. */
export function freeId(title: string, taken: ReadonlySet<string>): string {
  const base =
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'query'
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}
