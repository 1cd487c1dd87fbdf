import { restoreDocument } from '@/lib/ingest/deleteDocument'
import { route } from '@/lib/server/route'

export const POST = route<{ id: string }>(({ store }, _, { id }) => restoreDocument(store, id))
