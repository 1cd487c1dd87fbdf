/** entente extract PATH… : what would be read, without a store. One JSON line per document, in order; the evaluation reads this. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { externalName, loadLexicon } from '@/lib/extract/lexicon'
import { createExtractorPool, type ExtractorPool } from '@/lib/ingest/extractorPool'
import { extractionInput } from '@/lib/ingest/importDocument'
import type { Found } from '@/lib/ingest/sources'
import type { Entity } from '@/lib/model/entity'
import type { Extraction, Statement } from '@/lib/model/statement'
import { inOrder } from '@/cli/inOrder'
import { printError, printLine } from '@/cli/output'
import { findAll, resolvePaths, shown } from '@/cli/paths'
import { parseUsage } from '@/cli/usage'

/** How scripts see a statement: actors by code or canonical name, never by our own ids; what does not hold is left out. */
function toEvent(statement: Statement, nameOf: (id: string) => string, explain: boolean): object {
  const { sourceState, targetState, on } = statement
  return {
    speaker: statement.speaker === null ? null : nameOf(statement.speaker),
    source: nameOf(statement.source),
    target: nameOf(statement.target),
    ...(sourceState === null ? {} : { sourceState }),
    ...(targetState === null ? {} : { targetState }),
    ...(statement.generic ? { generic: true } : {}),
    event: statement.event,
    mode: statement.mode,
    quad: statement.quad,
    modality: statement.modality,
    ...(statement.undirected ? { undirected: true } : {}),
    ...(on === null ? {} : { on }),
    start: statement.start,
    end: statement.end,
    quote: statement.quote,
    confidence: statement.confidence,
    ...(explain ? { rule: statement.rule, evidence: statement.evidence } : {}),
  }
}

function naming(extraction: Extraction): (id: string) => string {
  const lexicon = loadLexicon()
  const entities = new Map<string, Entity>(extraction.entities.map((entity) => [entity.id, entity]))
  return (id) => {
    const entity = entities.get(id)
    return entity ? externalName(lexicon, entity) : id
  }
}

/** A record's own id, a file's name without its ending. */
function idOf({ source }: Extract<Found, { kind: 'document' }>): string {
  return source.format === 'jsonl' ? source.name : path.parse(source.name).name
}

function forPeople(file: string, extraction: Extraction, explain: boolean): string {
  const nameOf = naming(extraction)
  const lines = extraction.statements.map((statement) => {
    const head = `  ${nameOf(statement.source)} ${statement.event} ${nameOf(statement.target)}  ${statement.modality}  ${statement.confidence.toFixed(2)}`
    const quote = `\n    “${statement.quote.replace(/\s+/g, ' ')}” (${statement.start}–${statement.end})`
    const why = explain
      ? `\n    ${statement.rule}: ${statement.evidence.map((token) => `${token.role} “${token.text}”${token.arc ? ` ${token.arc}` : ''}`).join(', ')}`
      : ''
    return head + quote + why
  })
  return [`${file}: ${extraction.statements.length} statements`, ...lines].join('\n')
}

async function extractOne(
  pool: ExtractorPool,
  found: Found,
  json: boolean,
  explain: boolean,
): Promise<string | null> {
  if (found.kind === 'skipped') return null
  if (found.kind === 'failed') throw found.error
  const extraction = await pool.extract(extractionInput(found.source))
  const file = shown(found.file)
  if (!json) return forPeople(file, extraction, explain)
  const nameOf = naming(extraction)
  const events = extraction.statements.map((statement) => toEvent(statement, nameOf, explain))
  return JSON.stringify({ id: idOf(found), file, events })
}

/** A file that cannot be read is reported, gives exit code 1, and does not stop the rest. */
export async function extract(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseUsage(argv, {
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
  })
  const targets = resolvePaths(positionals)
  const threads = Math.max(1, Math.min(4, availableParallelism()))
  const pool = createExtractorPool({ size: threads })
  let failed = 0
  try {
    const work = async (found: Found): Promise<string | null | { error: unknown }> =>
      extractOne(pool, found, values.json ?? false, values.explain ?? false).catch((error: unknown) => ({
        error,
      }))
    for await (const line of inOrder(findAll(targets), threads * 4, work)) {
      if (typeof line === 'string') await printLine(line)
      else if (line) {
        failed += 1
        printError(line.error, false)
      }
    }
  } finally {
    await pool.close()
  }
  return failed > 0 ? 1 : 0
}
