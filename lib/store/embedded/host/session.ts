/** What one client asks for, answered. */
import type { Params } from '@/lib/model/result'
import type { Schema } from '@/lib/store/port'
import type { Database, Result } from '../engine/grafeo'
import { slices } from '../engine/values'
import { jsonBody, parseBody, type Frame } from '../protocol/frames'
import type { ClientMessage, ReadEnd, TextBody } from '../protocol/messages'
import type { Connection } from './connection'
import { within } from './deadline'
import type { OurReads } from './ourReads'
import type { Readers } from './readers'
import { HeldTransactions } from './heldTransactions'
import type { Writer } from './writer'

export interface Services {
  database: Database
  writer: Writer
  reads: OurReads
  readers: Readers
}

type Request = Exclude<ClientMessage, { type: 'hello' | 'cancel' }>
type ReadRequest = Extract<ClientMessage, { type: 'read' }>

function textOf(body: Buffer): { cypher: string; params: Params } {
  const { cypher, params } = parseBody(body) as TextBody
  return { cypher, params }
}

function schemaOf(database: Database): Schema {
  const raw = database.schema() as {
    labels: { name: string }[]
    edge_types: { name: string }[]
    property_keys: string[]
  }
  return {
    labels: raw.labels.map((label) => label.name).sort(),
    relationshipTypes: raw.edge_types.map((type) => type.name).sort(),
    propertyKeys: [...raw.property_keys].sort(),
  }
}

export class Session {
  private readonly transactions: HeldTransactions
  private gone = false

  constructor(
    private readonly connection: Connection,
    private readonly services: Services,
  ) {
    this.transactions = new HeldTransactions(services.writer)
  }

  take({ header, body }: Frame<ClientMessage>): void {
    if (header.type === 'hello') return
    if (header.type === 'cancel') {
      this.connection.running.get(header.id)?.abort()
      return
    }
    const { id } = header
    this.answer(header, body).catch((error: unknown) => this.connection.fail(id, error))
  }

  /** The client has gone: what it had begun and not committed never was. */
  async end(): Promise<void> {
    this.gone = true
    await this.transactions.dropAll()
  }

  private async answer(header: Request, body: Buffer): Promise<void> {
    const { connection, services } = this
    const { id } = header
    switch (header.type) {
      case 'read':
        return header.origin === 'ours' ? this.readOurs(header, body) : this.readUsers(header, body)
      case 'explain':
        return this.explain(id, body)
      case 'write': {
        const { cypher, params } = textOf(body)
        return connection.done(id, await services.writer.write(cypher, params))
      }
      case 'ddl':
        await services.writer.ddl(textOf(body).cypher)
        return connection.done(id)
      case 'schema':
        return connection.done(id, schemaOf(services.database))
      case 'begin':
        await this.transactions.begin(id)
        return connection.done(id)
      case 'tx-read': {
        const { cypher, params } = textOf(body)
        const check = (): Promise<void> => services.reads.check(cypher, params)
        return this.sendRows(id, await this.transactions.get(header.tx).read(cypher, params, check), null)
      }
      case 'tx-write': {
        const { cypher, params } = textOf(body)
        return connection.done(id, await this.transactions.get(header.tx).write(cypher, params))
      }
      case 'commit':
      case 'rollback': {
        const transaction = this.transactions.letGo(header.tx)
        await (header.type === 'commit' ? transaction.commit() : transaction.rollback())
        return connection.done(id)
      }
    }
  }

  private async readOurs({ id, maxRows, timeoutMs }: ReadRequest, body: Buffer): Promise<void> {
    const { cypher, params } = textOf(body)
    await this.cancellable(id, async (signal) => {
      const result = await within(this.services.reads.run(cypher, params), { timeoutMs, signal })
      await this.sendRows(id, result, maxRows, signal)
    })
  }

  private async readUsers({ id, maxRows, timeoutMs }: ReadRequest, body: Buffer): Promise<void> {
    await this.cancellable(id, async (signal) => {
      const onFrame = (frame: Frame<unknown>): Promise<void> =>
        this.connection.send({ type: 'rows', id }, frame.body)
      const end = await this.services.readers.run({ type: 'read', body, maxRows, timeoutMs, signal, onFrame })
      await this.connection.send({ type: 'done', id }, end)
    })
  }

  private async explain(id: number, body: Buffer): Promise<void> {
    await this.cancellable(id, async (signal) => {
      const job = {
        type: 'explain',
        body,
        maxRows: null,
        timeoutMs: 5_000,
        signal,
        onFrame: () => undefined,
      } as const
      await this.connection.send({ type: 'done', id }, await this.services.readers.run(job))
    })
  }

  private async cancellable(id: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController()
    this.connection.running.set(id, controller)
    try {
      await work(controller.signal)
    } finally {
      this.connection.running.delete(id)
    }
  }

  private async sendRows(
    id: number,
    result: Result,
    maxRows: number | null,
    signal?: AbortSignal,
  ): Promise<void> {
    for (const slice of slices(result, maxRows)) {
      await this.connection.send({ type: 'rows', id }, jsonBody(slice))
      if (signal?.aborted || this.gone) return
      await new Promise(setImmediate)
    }
    const end: ReadEnd = { columns: result.columns, truncated: maxRows !== null && result.length > maxRows }
    await this.connection.done(id, end)
  }
}
