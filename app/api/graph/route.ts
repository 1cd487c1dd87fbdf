import { filteredGraph } from '@/lib/questions/filteredGraph'
import { route } from '@/lib/server/route'

/** Everything, for the page to filter; with the view's parameters only what passes. */
export const GET = route(({ store }, request) => filteredGraph(store, new URL(request.url).searchParams))
