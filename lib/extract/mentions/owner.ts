/** Whose text it is, as far as its publisher, byline and title say: the owner of "our allies". */
import { atomize } from '@/lib/extract/lexicon/atoms'
import type { Lexicon } from '@/lib/extract/lexicon/types'
import voicesFile from '@/lib/extract/rules/voices.json'
import type { Entity } from '@/lib/model/entity'
import type { ExtractionInput } from '@/lib/model/statement'

const voices = voicesFile.voices.map(({ pattern, of }) => ({ pattern: new RegExp(pattern, 'i'), of }))

/** The first state, or body of a state, named by publisher or byline; else the voice that byline or title sound like. */
export function ownerOf(input: ExtractionInput, lexicon: Lexicon): Entity | null {
  const debater = debaterOf(input.title, lexicon)
  if (debater) return debater
  for (const line of [input.publisher, input.byline]) {
    const entity = line === null ? null : firstState(line.slice(0, 300), lexicon)
    if (entity) return entity
  }
  for (const line of [input.byline, input.title]) {
    const voice = line === null ? undefined : voices.find(({ pattern }) => pattern.test(line.slice(0, 300)))
    const entity = voice && lexicon.entities.get(voice.of)
    if (entity) return entity
  }
  return null
}

/** 'UN General Debate, session 63 (2008), ALB': the state that speaks. */
export function debaterOf(title: string | null, lexicon: Lexicon): Entity | null {
  const debate = /\bGeneral Debate\b.*\b([A-Z]{3})$/.exec(title ?? '')
  return lexicon.entities.get(debate?.[1] ?? '') ?? null
}

function firstState(line: string, lexicon: Lexicon): Entity | null {
  const atoms = atomize(line)
  for (let at = 0; at < atoms.form.length; at++) {
    const match = lexicon.forms.longest(atoms, at, (sense) => sense.state !== null && atoms.capital[at]!)
    const state = match?.values[0]?.state
    if (state) return lexicon.entities.get(state) ?? null
  }
  return null
}
