import { contentRevision } from '@/lib/questions/revision'
import { eventStream } from '@/lib/server/events'
import { route } from '@/lib/server/route'
import { revisions } from '@/lib/server/revisions'

/** The generation now, and again whenever it moves, whoever moved it. */
export const GET = route(async ({ store }, request) => {
  await contentRevision(store)
  return eventStream(request, (signal) => revisions(store, signal))
})
