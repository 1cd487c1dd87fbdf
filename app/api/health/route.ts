import { health } from '@/lib/questions/health'
import { route } from '@/lib/server/route'

export const GET = route(({ store }) => health(store))
