/** The way to a live host: connects, starts one where there is none, connects anew when it has gone. */
import { setTimeout as sleep } from 'node:timers/promises'
import { EntenteError } from '@/lib/model/errors'
import { storePaths, type StorePaths } from '../paths'
import { dial } from './canConnect'
import { Link } from './link'
import { startHost } from './startHost'

const PATIENCE_MS = 60_000
const PAUSE_MS = 15

export class HostLink {
  readonly paths: StorePaths
  private link: Promise<Link> | null = null
  private closed = false
  private readonly listeners = new Set<(generation: number) => void>()

  constructor(
    dataDir: string,
    private readonly lingerMs: number,
  ) {
    this.paths = storePaths(dataDir)
  }

  /** @throws EntenteError store-locked, store-version, store-unreachable */
  get(): Promise<Link> {
    if (this.closed)
      return Promise.reject(new EntenteError('store-unreachable', 'This store has been closed.'))
    return (this.link ??= this.reach().catch((error: unknown) => {
      this.link = null
      throw error
    }))
  }

  watch(listener: (generation: number) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.closed = true
    this.listeners.clear()
    const link = await this.link?.catch(() => null)
    await link?.close()
  }

  private async reach(): Promise<Link> {
    const until = Date.now() + PATIENCE_MS
    while (Date.now() < until) {
      const reached = await dial(this.paths)
      const link = reached && (await Link.greet(reached, this.tell, this.forget))
      if (link) return link
      // Whoever loses the race to start one, and whoever meets a host that is just ending, looks again.
      if (!(await startHost(this.paths, this.lingerMs))) await sleep(PAUSE_MS)
    }
    throw new EntenteError('store-unreachable', 'The store’s process does not answer.', {
      where: this.paths.log,
      remedy: 'Its log says why it did not start.',
    })
  }

  private readonly tell = (generation: number): void => {
    for (const listener of this.listeners) listener(generation)
  }

  private readonly forget = (): void => {
    this.link = null
    // Somebody who watches wants to hear of the writes of others: the next host has to be found for that, not on the next request.
    if (!this.closed && this.listeners.size > 0) setTimeout(() => void this.rejoin(), 200).unref()
  }

  private async rejoin(): Promise<void> {
    if (this.closed) return
    const link = await this.get().catch(() => null)
    if (link) this.tell(link.generation)
  }
}
