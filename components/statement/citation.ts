import { formatDate } from '@/components/ui/format'
import type { StatementAnswer } from '@/lib/model/answers'
import { SAMPLE_PUBLISHER } from '@/lib/model/document'

/** The quote with its source, ready for a note: “…” (Title, publisher, date) and the link to the very span. */
export function citation(
  statement: Pick<StatementAnswer, 'id' | 'quote' | 'document' | 'speaker'>,
  origin: string,
): string {
  const { title, publisher, publishedOn, sample, id } = statement.document
  const by = sample ? `${SAMPLE_PUBLISHER}, a sample written for Entente` : publisher
  const source = [title, by, publishedOn === null ? 'undated' : formatDate(publishedOn)]
    .filter(Boolean)
    .join(', ')
  const speaker = statement.speaker ? `${statement.speaker.name}, in: ` : ''
  return `“${statement.quote}” (${speaker}${source})\n${origin}/sources/${id}#${statement.id}`
}
