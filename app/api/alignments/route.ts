import { z } from 'zod'
import { alignments } from '@/lib/questions/alignments'
import { check } from '@/lib/server/body'
import { route } from '@/lib/server/route'

const querySchema = z.object({ halfLife: z.coerce.number().positive().optional() })

/** `halfLife` in days: how fast old acts lose weight. */
export const GET = route(({ store }, request) => {
  const { halfLife } = check(querySchema, Object.fromEntries(new URL(request.url).searchParams))
  return alignments(store, halfLife === undefined ? {} : { halfLifeDays: halfLife })
})
