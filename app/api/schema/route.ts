import { route } from '@/lib/server/route'

/** Labels, types and keys of the store as it is: what the editor completes. */
export const GET = route(({ store }) => store.schema())
