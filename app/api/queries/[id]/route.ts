import { z } from 'zod'
import { deleteQuery, savedQuery, updateQuery } from '@/lib/questions/savedQueries'
import { readJson } from '@/lib/server/body'
import { route } from '@/lib/server/route'

type Params = { id: string }
const textSchema = z.strictObject({ text: z.string() })

export const GET = route<Params>(({ store }, _, { id }) => savedQuery(store, id))

export const PUT = route<Params>(async ({ store }, request, { id }) => {
  const { text } = await readJson(request, textSchema)
  return updateQuery(store, id, text, new Date().toISOString())
})

export const DELETE = route<Params>(({ store }, _, { id }) => deleteQuery(store, id))
