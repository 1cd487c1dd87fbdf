/** The graph as one JSON object: actors, documents with their text, statements with their evidence. */
import type { GraphStore } from '@/lib/store/port'
import { document } from '../documents'
import { graph } from '../graph'
import { documentIds } from './rows'

export async function* exportJson(store: GraphStore): AsyncGenerator<string> {
  const { entities, generation } = await graph(store)
  yield `{"format":"entente","version":1,"generation":${generation},\n"entities":${JSON.stringify(entities)},\n"documents":[`
  let first = true
  for (const id of await documentIds(store)) {
    const { document: head, passages, mentions, statements } = await document(store, id)
    const flat = statements.map(({ document: _, source, target, speaker, sentence, ...rest }) => ({
      ...rest,
      source: source.id,
      target: target.id,
      speaker: speaker?.id ?? null,
      sentenceStart: sentence.start,
      sentenceEnd: sentence.end,
    }))
    yield `${first ? '' : ','}\n${JSON.stringify({ ...head, passages, mentions, statements: flat })}`
    first = false
  }
  yield '\n]}\n'
}
