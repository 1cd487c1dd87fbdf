import { z } from 'zod'
import { createQuery, savedQueries } from '@/lib/questions/savedQueries'
import { readJson } from '@/lib/server/body'
import { route } from '@/lib/server/route'

const textSchema = z.strictObject({ text: z.string() })

export const GET = route(({ store }) => savedQueries(store))

export const POST = route(async ({ store }, request) => {
  const { text } = await readJson(request, textSchema)
  return Response.json(await createQuery(store, text, new Date().toISOString()), { status: 201 })
})
