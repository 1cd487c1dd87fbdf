import { z } from 'zod'
import { setVerdict } from '@/lib/ingest/verdict'
import { VERDICTS } from '@/lib/model/statement'
import { statement } from '@/lib/questions/statements'
import { readJson } from '@/lib/server/body'
import { route } from '@/lib/server/route'

type Params = { id: string }
const verdictSchema = z.strictObject({ verdict: z.enum(VERDICTS).nullable() })

export const GET = route<Params>(({ store }, _, { id }) => statement(store, id))

export const PUT = route<Params>(async ({ store }, request, { id }) => {
  const { verdict } = await readJson(request, verdictSchema)
  await setVerdict(store, id, verdict)
  return statement(store, id)
})
