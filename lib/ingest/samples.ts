/** The documents that ship in statements/: loaded once into a new data folder, and whenever somebody asks for them. */
import path from 'node:path'
import { loadCypher } from '@/lib/store/cypher'
import { projectRoot } from '@/lib/store/projectRoot'
import { importDocument, type ImportContext } from './importDocument'
import { findDocuments } from './sources'

export interface SamplesOutcome {
  loaded: number
  duplicates: number
}

/** Loads all samples; those that are there already are left alone. Throws at the first that cannot be read: they are ours. */
export async function loadSamples(context: ImportContext): Promise<SamplesOutcome> {
  const outcome = { loaded: 0, duplicates: 0 }
  for await (const found of findDocuments(path.join(projectRoot(), 'statements'))) {
    if (found.kind === 'failed') throw found.error
    if (found.kind === 'skipped') continue
    const { duplicate } = await importDocument(context, found.source)
    outcome[duplicate ? 'duplicates' : 'loaded'] += 1
  }
  await context.store.write(loadCypher('write/samples-marker'), {
    loadedAt: (context.now?.() ?? new Date()).toISOString(),
  })
  return outcome
}

/** Loads them if this store never had them; the marker remembers, so deleting them does not bring them back. */
export async function loadSamplesOnce(context: ImportContext): Promise<SamplesOutcome | null> {
  const marker = await context.store.read(loadCypher('questions/samples-marker'))
  if (marker.rows.length > 0) return null
  return loadSamples(context)
}
