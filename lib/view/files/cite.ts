/** A quote with its citation, as an analyst pastes it into a note. */
import type { StatementAnswer } from '@/lib/model/answers'

/** “…” — speaker; title, publisher, date. Then the link to the span. */
export function citation(statement: StatementAnswer, link: string): string {
  const { document, speaker, quote } = statement
  const said = speaker ? ` — ${speaker.name}` : ''
  const where = [document.title, document.publisher, document.publishedOn].filter((part) => part !== null)
  return `“${quote}”${said}; ${where.join(', ')}. ${link}`
}

/** Where a statement stands in its document. */
export function statementPath(statement: { id: string; document: { id: string } }): string {
  return `/sources/${statement.document.id}#${statement.id}`
}
