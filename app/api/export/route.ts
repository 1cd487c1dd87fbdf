import { z } from 'zod'
import { check } from '@/lib/server/body'
import { EXPORT_FORMATS, EXPORTERS } from '@/lib/server/exports'
import { route } from '@/lib/server/route'
import { textStream } from '@/lib/server/textStream'

const querySchema = z.object({ format: z.enum(EXPORT_FORMATS) })

export const GET = route(({ store }, request) => {
  const { format } = check(querySchema, Object.fromEntries(new URL(request.url).searchParams))
  const { type, ending, write } = EXPORTERS[format]
  return Promise.resolve(textStream(write(store), { type, fileName: `entente.${ending}` }))
})
