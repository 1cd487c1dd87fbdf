import { z } from 'zod'
import { searchEntities } from '@/lib/questions/entities'
import { check } from '@/lib/server/body'
import { route } from '@/lib/server/route'

const querySchema = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const GET = route(({ store }, request) => {
  const { q, limit } = check(querySchema, Object.fromEntries(new URL(request.url).searchParams))
  return searchEntities(store, q, limit)
})
