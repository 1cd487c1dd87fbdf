/** What the HTTP API answers: the shapes shared by lib/questions, app/api, lib/client and components. */
export * from './graph'
export * from './documents'
export * from './queries'
export * from './imports'
export * from './alignments'
