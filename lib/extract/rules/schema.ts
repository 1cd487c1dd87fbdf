/** What the rule files may hold. Every file names its source; a wrong row stops the start, and the test names the row. */
import { z } from 'zod'
import { eventTypeSchema, modalitySchema } from '@/lib/model/ontology'

const words = z.string().regex(/^\S+( \S+)*$/)

/** One row: words in a frame → an event and its ends. See README.md for the slots. */
const ruleRowSchema = z.strictObject({
  event: eventTypeSchema,
  mode: z.string().optional(),
  lemmas: words,
  /** Slots in order of preference; default source is the subject. */
  source: words.optional(),
  target: words,
  /** Without a target of its own, a plural subject acts on each other: 'A and B met'. */
  reciprocal: z.boolean().optional(),
  /** Two actors before or between the noun are its ends: 'A-B talks', 'talks between A and B'. */
  pair: z.boolean().optional(),
  /** Of these nouns only the pair counts. */
  pairOnly: words.optional(),
  /** Fighting between two sides, without a first mover. */
  twoSided: z.boolean().optional(),
  /** The object must be one of these nouns, or of a named set: '@aid'. */
  objects: words.optional(),
  /** With one of these as its object the verb means something else: 'met the requirements'. */
  notObjects: words.optional(),
  /** The doer must be one of these nouns, or of a named set: 'troops crossed into X'. */
  subjects: words.optional(),
  /** The noun must have no 'of' complement: 'demonstration of resolve'. */
  notOf: z.boolean().optional(),
  /** The noun must have this 'of' complement: 'use of force'. */
  of: words.optional(),
  particle: words.optional(),
  /** Something else that must stand by: 'with:@aid', 'adj:responsible', 'as:@negative'. */
  with: z.string().optional(),
  needs: z.string().optional(),
  /** Those it is done to are people: 'released the prisoners'. */
  human: z.boolean().optional(),
  /** The target must be an actor itself, not a thing that belongs to one. */
  actorOnly: z.boolean().optional(),
  /** What its complement clause says is asked, promised or refused, not done. */
  absorbs: z.boolean().optional(),
  /** The doer must be the subject itself, not whoever stands behind it. */
  sourceDirect: z.boolean().optional(),
  /** Where the text speaks for somebody it is an opinion: 'I suspect that …'. */
  ofOthers: z.boolean().optional(),
  /** With an object the verb means something else: 'demonstrated his strength'. */
  noObject: z.boolean().optional(),
  /** Only in the passive: 'X is alarmed by Y'. */
  passiveOnly: z.boolean().optional(),
  /** Only people and groups do it, not states. */
  civil: z.boolean().optional(),
  /** Too vague to be completed by word order (events/order.ts). */
  soft: z.boolean().optional(),
  weakTarget: words.optional(),
  modality: modalitySchema.optional(),
})
export type RuleRow = z.infer<typeof ruleRowSchema>

export const ruleFileSchema = z.strictObject({
  source: z.string().min(10),
  rules: z.array(ruleRowSchema).min(1),
})
export const setsFileSchema = z.strictObject({
  source: z.string().min(10),
  sets: z.record(z.string(), words),
})
export const wordFileSchema = z
  .record(z.string(), z.string().min(1))
  .refine((file) => (file.source?.length ?? 0) >= 10, 'a source line is missing')
