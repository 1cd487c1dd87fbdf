import { loadSamples } from '@/lib/ingest/samples'
import { route } from '@/lib/server/route'

/** Asked for by a button: into any store, and again after they were deleted. */
export const POST = route(({ store, extractor }) => loadSamples({ store, extractor }))
