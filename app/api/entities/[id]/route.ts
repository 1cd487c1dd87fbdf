import { entity } from '@/lib/questions/entities'
import { route } from '@/lib/server/route'

export const GET = route<{ id: string }>(({ store }, _, { id }) => entity(store, id))
