import { statements } from '@/lib/questions/statements'
import { route } from '@/lib/server/route'

export const GET = route(({ store }, request) => {
  const ids = new URL(request.url).searchParams.get('ids') ?? ''
  return statements(store, ids.split(',').filter(Boolean))
})
