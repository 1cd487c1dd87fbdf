import { documents } from '@/lib/questions/documents'
import { route } from '@/lib/server/route'

export const GET = route(({ store }) => documents(store))
