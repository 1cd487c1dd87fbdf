import type { ImportListAnswer } from '@/lib/model/answers'
import { readUploads } from '@/lib/server/uploads'
import { route } from '@/lib/server/route'

export const GET = route(async ({ imports }): Promise<ImportListAnswer> => {
  const jobs = await imports.list()
  return { imports: jobs.reverse() }
})

/** Files as multipart/form-data, or one text as JSON. `id` is the first one's. */
export const POST = route(async ({ imports }, request) => {
  const ids = await imports.add(await readUploads(request))
  return Response.json({ id: ids[0], ids }, { status: 202 })
})
