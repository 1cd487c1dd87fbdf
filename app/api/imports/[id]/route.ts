import { route } from '@/lib/server/route'

type Params = { id: string }

export const GET = route<Params>(({ imports }, _, { id }) => imports.get(id))

/** Stops what waits or runs; forgets what is finished. */
export const DELETE = route<Params>(({ imports }, _, { id }) => imports.remove(id))
