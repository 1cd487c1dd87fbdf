import { deleteDocument } from '@/lib/ingest/deleteDocument'
import { document } from '@/lib/questions/documents'
import { route } from '@/lib/server/route'

type Params = { id: string }

export const GET = route<Params>(({ store }, _, { id }) => document(store, id))

export const DELETE = route<Params>(({ store }, _, { id }) =>
  deleteDocument(store, id, new Date().toISOString()),
)
