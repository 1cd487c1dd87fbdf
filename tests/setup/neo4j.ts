/** Before the suites that touch the store: one Neo4j for all of them. Fails with one line that says what to install, never skips. */
import type { TestProject } from 'vitest/node'
import type { Neo4jSettings } from '@/lib/store/neo4j/connect'
import { startTestServer } from '@/tests/contract/neo4jServer'

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: { settings: Neo4jSettings; pidFile: string | null }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { settings, pidFile, stop } = await startTestServer()
  project.provide('neo4j', { settings, pidFile })
  return stop
}
