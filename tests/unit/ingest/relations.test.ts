import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { relationText as generated } from '../../../scripts/relations.mjs'
import { relationText } from '@/lib/ingest/rows'
import { EVENT_TYPES } from '@/lib/model/ontology'
import { loadCypher } from '@/lib/store/cypher'
import { projectRoot } from '@/lib/store/projectRoot'

describe('the texts that write typed relationships', () => {
  it('are one per event of the ontology, and no more', () => {
    const files = readdirSync(path.join(projectRoot(), 'cypher/write/relations')).sort()
    expect(files).toEqual(EVENT_TYPES.map((event) => `${event.toLowerCase()}.cypher`).sort())
  })

  it.each(EVENT_TYPES)('%s is what the script writes', (event) => {
    expect(loadCypher(relationText(event))).toBe(generated(event).trim())
  })

  it('are all read by the graph question', () => {
    const types = /\[r:([A-Z|]+)\]/.exec(loadCypher('questions/graph'))?.[1]?.split('|')
    expect(types).toEqual([...EVENT_TYPES])
  })
})
