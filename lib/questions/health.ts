/** Is the store there, which one is it, and how much is in it. */
import type { HealthAnswer } from '@/lib/model/answers'
import { loadCypher } from '@/lib/store/cypher'
import type { GraphStore } from '@/lib/store/port'
import { number, records } from '@/lib/store/records'
import { contentRevision } from './revision'

export async function storeCounts(store: GraphStore): Promise<HealthAnswer['counts']> {
  const counts = records(await store.read(loadCypher('questions/counts')))[0] ?? {}
  return {
    documents: number(counts.documents),
    passages: number(counts.passages),
    statements: number(counts.statements),
    entities: number(counts.entities),
    relations: number(counts.relations),
  }
}

export async function health(store: GraphStore): Promise<HealthAnswer> {
  const [info, generation, counts] = await Promise.all([
    store.info(),
    contentRevision(store),
    storeCounts(store),
  ])
  return { status: 'ok', store: { engine: info.engine, version: info.version }, counts, generation }
}
