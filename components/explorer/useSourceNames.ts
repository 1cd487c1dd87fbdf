'use client'
import { useMemo } from 'react'
import type { Dataset } from '@/lib/view/graph/dataset'
import { DOCUMENT_SPEAKER, NO_PUBLISHER } from '@/lib/view/address/state'
import { actorLabel, DOCUMENT_ITSELF } from './words'

export interface SourceNames {
  speaker: (value: string) => string
  publisher: (value: string) => string
  document: (value: string) => string
}

/** The values of the speaker, publisher and document filters as a reader knows them. */
export function useSourceNames(data: Dataset): SourceNames {
  return useMemo(() => {
    const titles = new Map(data.documents.map(({ id, title }) => [id, title]))
    return {
      speaker: (value) => {
        if (value === DOCUMENT_SPEAKER) return DOCUMENT_ITSELF
        const speaker = data.entities[data.indexOf.get(value) ?? -1]
        return speaker ? actorLabel(speaker) : value
      },
      publisher: (value) => (value === NO_PUBLISHER ? 'No publisher' : value),
      document: (value) => titles.get(value) ?? value,
    }
  }, [data])
}
