import { eventStream } from '@/lib/server/events'
import { route } from '@/lib/server/route'

export const GET = route<{ id: string }>(async ({ imports }, request, { id }) => {
  await imports.get(id)
  return eventStream(request, (signal) => imports.follow(id, signal))
})
