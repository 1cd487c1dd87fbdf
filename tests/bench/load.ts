/**
 * A document's way in: how many per second, and how much of it is reading and how much storing. Baseline: extraction alone.
 *
 *   npm run bench:load
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createExtractorPool } from '@/lib/ingest/extractorPool'
import { extractionInput, importDocument } from '@/lib/ingest/importDocument'
import { findDocuments } from '@/lib/ingest/sources'
import { openStore } from '@/lib/store'
import type { SourceText } from '@/lib/text/sourceText'

const THREADS = Math.max(1, Math.min(4, os.availableParallelism()))
/** Of the large files, enough to be steady. */
const MOST = 300
const shared = process.env.ENTENTE_SHARED ?? '../shared'

async function read(target: string): Promise<SourceText[]> {
  const sources: SourceText[] = []
  for await (const found of findDocuments(path.resolve(shared, target))) {
    if (found.kind === 'document') sources.push(found.source)
    if (sources.length === MOST) break
  }
  return sources
}

/** Seconds for `work` on all items, `width` at a time. */
async function timed<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const started = performance.now()
  const queue = [...items]
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: width }, lane))
  return (performance.now() - started) / 1000
}

async function measure(name: string): Promise<void> {
  const sources = await read(name)
  const bytes = sources.reduce((sum, source) => sum + source.text.length, 0)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-bench-'))
  const extractor = createExtractorPool({ size: THREADS })
  const store = await openStore({ dataDir: folder, lingerMs: 200 })
  await store.migrate()
  try {
    // Weights and lexicon are loaded before the clock starts.
    await timed(Array.from({ length: THREADS }), THREADS, () =>
      extractor.extract({
        documentId: 'warm',
        text: 'A met B.',
        title: null,
        byline: null,
        publisher: null,
        publishedOn: null,
      }),
    )
    const extractAll = (): Promise<number> =>
      timed(sources, THREADS, (source) => extractor.extract(extractionInput(source)))
    // Once for the engine to warm up, once for the clock.
    await extractAll()
    const alone = await extractAll()
    let statements = 0
    const whole = await timed(sources, THREADS + 1, async (source) => {
      const { report } = await importDocument({ store, extractor }, source)
      statements += report?.statements ?? 0
    })
    const again = await timed(sources, THREADS + 1, (source) => importDocument({ store, extractor }, source))
    const rate = (seconds: number): string => `${(sources.length / seconds).toFixed(1)} documents/s`
    console.log(
      `${name}: ${sources.length} documents, ${(bytes / 1024).toFixed(0)} KB, ${statements} statements\n` +
        `  baseline, extraction alone  ${alone.toFixed(2)} s  ${rate(alone)}\n` +
        `  extracted and stored        ${whole.toFixed(2)} s  ${rate(whole)}  ×${(whole / alone).toFixed(2)}\n` +
        `  loaded a second time        ${again.toFixed(2)} s  ${rate(again)}`,
    )
  } finally {
    await extractor.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

console.log(`${os.cpus()[0]?.model ?? 'unknown'} × ${os.availableParallelism()}, Node ${process.version}`)
for (const name of ['seed', 'corpus', 'corpus-large/state-press-releases-2021-2022.jsonl.gz']) {
  if (existsSync(path.resolve(shared, name))) await measure(name)
  else console.error(`NOT MEASURED: ${path.resolve(shared, name)} is missing (set ENTENTE_SHARED).`)
}
