/** Starting, stopping and being killed: nothing acknowledged is lost, nothing deleted comes back. */
import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { DocumentListAnswer, HealthAnswer } from '@/lib/model/answers'
import { startApp, type RunningApp } from './app'
import { ask } from './request'

describe('lifecycle', () => {
  it('does not bring deleted samples back at the next start', async () => {
    const first = await startApp()
    const { documents } = (await ask(`${first.url}/api/documents`)).json<DocumentListAnswer>()
    const gone = documents[0]
    await ask(`${first.url}/api/documents/${gone?.id}`, { method: 'DELETE' })
    await first.halt()
    const second = await startApp({ ENTENTE_DATA: first.dataDir })
    const after = (await ask(`${second.url}/api/documents`)).json<DocumentListAnswer>()
    expect(after.documents).toHaveLength(documents.length - 1)
    await second.stop()
    await first.stop()
  })

  it('loses nothing acknowledged when everything is killed at once', async () => {
    const first = await startApp()
    const loaded = await first.entente('query', 'MATCH (d:Document) RETURN count(d) AS n', '--json')
    expect(loaded.code).toBe(0)
    await ask(`${first.url}/api/imports`, {
      method: 'POST',
      body: { text: 'Chad met Niger on 2 May 2018.', title: 'x' },
    })
    const counts = await untilMore(first.url, JSON.parse(loaded.stdout).rows[0][0])
    const ended = new Promise((resolve) => first.process.once('exit', resolve))
    killAll(first)
    await ended
    const second = await startApp({ ENTENTE_DATA: first.dataDir })
    const health = (await ask(`${second.url}/api/health`)).json<HealthAnswer>()
    expect(health.counts).toEqual(counts)
    await second.stop()
    await first.stop()
  })
})

async function untilMore(url: string, documents: number): Promise<HealthAnswer['counts']> {
  for (;;) {
    const { counts } = (await ask(`${url}/api/health`)).json<HealthAnswer>()
    if (counts.documents > documents) return counts
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The app and the processes of its store (their arguments name the data folder), with the signal that cannot be caught. */
function killAll({ dataDir, process: { pid } }: RunningApp): void {
  // By the folder's own name: the pattern would match this very shell, which is why the app goes first.
  spawn('sh', ['-c', `kill -KILL "$1"; pkill -KILL -f "$2"`, 'sh', String(pid), `store-.*${dataDir}`])
}
