/** What must hold before anything is written. Both engines accept nonsense (a null id, a map as a property): it is stopped here. */
import { documentSchema, passageSchema, type SourceDocument } from '@/lib/model/document'
import { entitySchema } from '@/lib/model/entity'
import { EntenteError } from '@/lib/model/errors'
import { passageId } from '@/lib/model/ids'
import {
  memberOfSchema,
  mentionSchema,
  servesSchema,
  statementSchema,
  type Extraction,
} from '@/lib/model/statement'
import { z } from 'zod'

const extractionSchema = z.strictObject({
  extractor: z.string().min(1),
  passages: z.array(passageSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  statements: z.array(statementSchema),
  serves: z.array(servesSchema),
  memberOf: z.array(memberOfSchema),
  warnings: z.array(z.unknown()),
})

function mismatch(where: string, message: string): never {
  throw new EntenteError('evidence-mismatch', message, {
    where,
    remedy: 'Nothing was stored. This is a fault of the extractor: please report it with the document.',
  })
}

function checkShape(document: SourceDocument, extraction: Extraction): void {
  const parsed = z.tuple([documentSchema, extractionSchema]).safeParse([document, extraction])
  if (parsed.success) return
  const issue = parsed.error.issues[0]
  const field = issue?.path.slice(1).join('.') ?? ''
  mismatch(
    `${document.id}: ${field}`,
    `The reading of "${document.title}" is malformed at ${field}: ${issue?.message}`,
  )
}

/** Passages tile the document: the first starts at 0, each next one where the last ended, the last ends at its end. */
function checkPassages(document: SourceDocument, extraction: Extraction): void {
  let end = 0
  extraction.passages.forEach((passage, index) => {
    const where = `${document.id}: passage ${index}`
    if (passage.id !== passageId(document.id, index) || passage.index !== index)
      mismatch(where, `Passage ${index} of "${document.title}" is misnumbered.`)
    if (passage.start !== end)
      mismatch(where, `Passage ${index} of "${document.title}" does not follow the last one.`)
    if (passage.text !== document.text.slice(passage.start, passage.end))
      mismatch(where, `Passage ${index} of "${document.title}" is not the text at its place.`)
    end = passage.end
  })
  if (end !== document.text.length)
    mismatch(document.id, `The passages of "${document.title}" end before the document does.`)
}

function checkSpans(document: SourceDocument, extraction: Extraction): void {
  for (const statement of extraction.statements) {
    if (statement.quote !== document.text.slice(statement.start, statement.end))
      mismatch(
        statement.id,
        `The quote of statement ${statement.id} is not what "${document.title}" says at ${statement.start}–${statement.end}.`,
      )
    if (statement.sentenceStart > statement.start || statement.sentenceEnd < statement.end)
      mismatch(statement.id, `The quote of statement ${statement.id} reaches out of its sentence.`)
  }
  for (const mention of extraction.mentions)
    if (mention.surface !== document.text.slice(mention.start, mention.end))
      mismatch(
        `${document.id}: ${mention.start}–${mention.end}`,
        `"${mention.surface}" is not what "${document.title}" says at ${mention.start}–${mention.end}.`,
      )
}

/** Everything pointed at must be in the extraction: a MATCH that finds nothing would drop a row in silence. */
function checkReferences(document: SourceDocument, extraction: Extraction): void {
  const entities = new Set(extraction.entities.map((entity) => entity.id))
  const passages = new Set(extraction.passages.map((passage) => passage.id))
  const ends = [
    ...extraction.statements.flatMap((s) =>
      s.speaker ? [s.source, s.target, s.speaker] : [s.source, s.target],
    ),
    ...extraction.mentions.map((mention) => mention.entity),
    ...extraction.serves.flatMap((serves) => [serves.person, serves.of]),
    ...extraction.memberOf.flatMap((member) => [member.state, member.of]),
  ]
  const unknown = ends.find((id) => !entities.has(id))
  if (unknown) mismatch(document.id, `Actor "${unknown}" of "${document.title}" is not described.`)
  const homeless = [...extraction.statements, ...extraction.mentions].find(
    (item) => !passages.has(item.passage),
  )
  if (homeless)
    mismatch(document.id, `A span of "${document.title}" lies in an unknown passage ${homeless.passage}.`)
  for (const reference of [...extraction.serves, ...extraction.memberOf])
    if (reference.basis === 'reference' && !reference.sourceLine)
      mismatch(document.id, 'A fact from the lexicon lacks the file and line it comes from.')
}

/** @throws EntenteError evidence-mismatch, naming the document and the place; the extraction is then not to be stored. */
export function verifyExtraction(document: SourceDocument, extraction: Extraction): void {
  checkShape(document, extraction)
  checkPassages(document, extraction)
  checkSpans(document, extraction)
  checkReferences(document, extraction)
}

const factsSchema = z.object({
  entities: z.array(entitySchema),
  serves: z.array(servesSchema),
  memberOf: z.array(memberOfSchema),
})

/** Actors and facts that no document brings: all from the lexicon, between actors that are described beside them. @throws EntenteError */
export function verifyFacts(facts: Pick<Extraction, 'entities' | 'serves' | 'memberOf'>): void {
  const parsed = factsSchema.safeParse(facts)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    mismatch(issue?.path.join('.') ?? '', `An actor or a fact about one is malformed: ${issue?.message}`)
  }
  const known = new Set(facts.entities.map((entity) => entity.id))
  for (const fact of [...facts.serves, ...facts.memberOf]) {
    const one = 'person' in fact ? fact.person : fact.state
    if (!known.has(one) || !known.has(fact.of))
      mismatch(one, `A fact joins "${one}" and "${fact.of}", which are not both described.`)
    if (fact.basis !== 'reference' || !fact.sourceLine)
      mismatch(one, `A fact about "${one}" rests on no document and on no line of the lexicon.`)
  }
}
