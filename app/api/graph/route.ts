import { graph } from '@/lib/questions/graph'
import { route } from '@/lib/server/route'

export const GET = route(({ store }) => graph(store))
