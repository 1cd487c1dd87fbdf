/** The native module. Loaded in the store's own processes only, never in the web server's: a crash or a runaway in it is theirs. */
import { createRequire } from 'node:module'
import type * as Package from '@grafeo-db/js'

type Grafeo = typeof Package
export type Database = InstanceType<Grafeo['GrafeoDB']>
export type Transaction = ReturnType<Database['beginTransaction']>
export type Result = Awaited<ReturnType<Database['executeCypher']>>

// The package is CommonJS without static export names, so `import` cannot see its classes.
export const grafeo = createRequire(import.meta.url)('@grafeo-db/js') as Grafeo
