/** Names of things as the explorer writes them. */
import type { EntityRow } from '@/lib/model/answers'
import type { EntityKind } from '@/lib/model/entity'
import type { EventType, Modality } from '@/lib/model/ontology'

/** 'ACCUSE' → 'Accuse'. */
export function eventName(event: EventType): string {
  return event.charAt(0) + event.slice(1).toLowerCase()
}

export function modalityName(modality: Modality): string {
  return modality.charAt(0).toUpperCase() + modality.slice(1)
}

export const KIND_NAME: Record<EntityKind, [one: string, many: string]> = {
  state: ['State', 'States'],
  person: ['Person', 'Persons'],
  organisation: ['Organisation', 'Organisations'],
  group: ['Group', 'Groups'],
  place: ['Place', 'Places'],
}

/** Who says what no passage attributes. */
export const DOCUMENT_ITSELF = 'The document itself'

/** The name beside a form: the short one, unless that is only the code inside the form again. */
export function actorLabel(actor: Pick<EntityRow, 'name' | 'shortName' | 'kind'>): string {
  return actor.kind === 'state' && /^[A-Z]{2,3}$/.test(actor.shortName) ? actor.name : actor.shortName
}
