/** The transactions that one client has begun and not ended. */
import { EntenteError } from '@/lib/model/errors'
import type { OpenTransaction, Writer } from './writer'

/** A client that holds the store's only write and says nothing for so long loses it: others wait. */
const SILENCE_MS = 60_000

interface Held {
  transaction: OpenTransaction
  silence: NodeJS.Timeout
}

export class HeldTransactions {
  private readonly held = new Map<number, Held>()
  private gone = false

  constructor(private readonly writer: Writer) {}

  /** Waits for its turn. */
  async begin(tx: number): Promise<void> {
    const transaction = await this.writer.begin()
    // The client may have gone while it waited.
    if (this.gone) return transaction.rollback()
    const silence = setTimeout(() => {
      this.held.delete(tx)
      void transaction.rollback()
    }, SILENCE_MS)
    this.held.set(tx, { transaction, silence })
  }

  /** @throws EntenteError conflict, when it has ended or was taken away */
  get(tx: number): OpenTransaction {
    const held = this.held.get(tx)
    if (!held)
      throw new EntenteError('conflict', 'The transaction has ended: nothing of it was stored.', {
        remedy: 'Try again; if it took longer than a minute between two steps, do less in it.',
      })
    held.silence.refresh()
    return held.transaction
  }

  /** The same, for its last step. */
  letGo(tx: number): OpenTransaction {
    const transaction = this.get(tx)
    clearTimeout(this.held.get(tx)?.silence)
    this.held.delete(tx)
    return transaction
  }

  async dropAll(): Promise<void> {
    this.gone = true
    await Promise.all([...this.held.keys()].map((tx) => this.letGo(tx).rollback()))
  }
}
