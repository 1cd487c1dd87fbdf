/** Starts the host: `store-host.mjs DATA_FOLDER LINGER_MS [--report]`. With --report its first line on descriptor 3 says how it went. */
import { writeSync } from 'node:fs'
import { storePaths } from '../paths'
import { toWire } from '../protocol/wireError'
import { Host } from './host'

const [dataDir, linger, report] = process.argv.slice(2)

function tell(message: object): void {
  console.log(new Date().toISOString(), process.pid, JSON.stringify(message))
  if (report !== '--report') return
  try {
    writeSync(3, `${JSON.stringify(message)}\n`)
  } catch {
    // The client that started us has gone; others may come.
  }
}

async function main(): Promise<void> {
  if (dataDir === undefined) throw new Error('Which folder?')
  // Whatever this process makes is its owner's alone.
  process.umask(0o077)
  const host = await Host.start(storePaths(dataDir), Number(linger ?? 3000))
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void host.end())
  tell({ ready: true })
}

main().catch((error: unknown) => {
  tell({ error: toWire(error) })
  process.exit(1)
})
