import { z } from 'zod'
import { MAX_ROWS, runQuery } from '@/lib/questions/runQuery'
import { readJson } from '@/lib/server/body'
import { route } from '@/lib/server/route'

const common = {
  params: z.record(z.string(), z.unknown()).default({}),
  maxRows: z.number().int().min(1).max(MAX_ROWS).optional(),
}
const querySchema = z.union([
  z.strictObject({ cypher: z.string(), ...common }),
  z.strictObject({ saved: z.string(), ...common }),
])

/** The browser's Stop ends the request, and that ends the query. */
export const POST = route(async ({ store }, request) => {
  const { maxRows, ...query } = await readJson(request, querySchema)
  return runQuery(store, query, { signal: request.signal, ...(maxRows ? { maxRows } : {}) })
})
