import { route } from '@/lib/server/route'

export const POST = route<{ id: string }>(async ({ imports }, _, { id }) => {
  await imports.retry(id)
  return imports.get(id)
})
