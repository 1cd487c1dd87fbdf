/** Names of things as the explorer writes them. */
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
