/** One connection to the host: requests out, answers back to whoever asked. */
import type { Socket } from 'node:net'
import { EntenteError } from '@/lib/model/errors'
import type { Value } from '@/lib/model/result'
import { encodeFrame, FrameDecoder, jsonBody, parseBody, type Frame } from '../protocol/frames'
import { PROTOCOL, type ClientMessage, type HostMessage, type TextBody } from '../protocol/messages'
import { fromWire } from '../protocol/wireError'

const WELCOME_PATIENCE_MS = 5_000

type WithoutId<M> = M extends { id: number } ? Omit<M, 'id'> : never
export type Request = WithoutId<Exclude<ClientMessage, { type: 'cancel' }>>

interface Waiting {
  rows: Value[][]
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

export interface Answer {
  /** All slices that came before the end. */
  rows: Value[][]
  /** What the 'done' carried. */
  end: unknown
}

/** The host went away: what was asked may be asked again of the next one, if it may be asked twice. */
function hostLost(): EntenteError {
  return new EntenteError('store-unreachable', 'The store’s process ended while it was asked.', {
    remedy: 'Try again: it starts anew by itself, with everything that was acknowledged.',
  })
}

/** @throws EntenteError bad-request, when a parameter has no JSON (a bigint, a circle) */
function bodyOf(text: TextBody): Buffer {
  try {
    return jsonBody(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new EntenteError('bad-request', `A parameter of the query cannot be sent: ${reason}.`, { cause })
  }
}

export class Link {
  engineVersion = ''
  generation = 0
  private readonly waiting = new Map<number, Waiting>()
  private nextId = 1
  private closed = false
  private welcomed = false

  private constructor(
    private readonly socket: Socket,
    private readonly onGeneration: (generation: number) => void,
    private readonly onClose: () => void,
  ) {}

  /**
   * Shows the token and waits to be welcomed. null: the host is just ending, try the next one.
   * @throws EntenteError store-version when the host is of another age
   */
  static greet(
    { socket, token }: { socket: Socket; token: string },
    onGeneration: (generation: number) => void,
    onClose: (link: Link) => void,
  ): Promise<Link | null> {
    return new Promise((resolve, reject) => {
      const link: Link = new Link(socket, onGeneration, () => onClose(link))
      const decoder = new FrameDecoder<HostMessage>()
      const patience = setTimeout(() => socket.destroy(), WELCOME_PATIENCE_MS)
      socket.on('data', (chunk: Buffer) => {
        for (const frame of decoder.push(chunk)) {
          const { header } = frame
          if (header.type === 'welcome') {
            clearTimeout(patience)
            link.engineVersion = header.engineVersion
            link.generation = header.generation
            link.welcomed = true
            resolve(link)
          } else if (header.type === 'refused') {
            reject(
              new EntenteError('store-version', 'Another version of Entente has this store open.', {
                remedy: 'End the other one, then start this one again.',
              }),
            )
          } else link.take(frame)
        }
      })
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        clearTimeout(patience)
        resolve(null)
        link.lost()
      })
      socket.write(encodeFrame({ type: 'hello', protocol: PROTOCOL, token }))
    })
  }

  get isOpen(): boolean {
    return !this.closed
  }

  /** `onId` gets the way to say that the answer is not wanted any more. */
  ask(request: Request, text?: TextBody, onCancel?: (cancel: () => void) => void): Promise<Answer> {
    const id = this.nextId++
    return new Promise<Answer>((resolve, reject) => {
      const body = text === undefined ? undefined : bodyOf(text)
      if (this.closed) return reject(hostLost())
      this.waiting.set(id, { rows: [], resolve, reject })
      this.socket.write(encodeFrame({ ...request, id }, body))
      onCancel?.(() => this.closed || this.socket.write(encodeFrame({ type: 'cancel', id })))
    })
  }

  /** The number of a new transaction, once its turn has come. */
  async begin(): Promise<number> {
    const tx = this.nextId
    await this.ask({ type: 'begin' })
    return tx
  }

  close(): Promise<void> {
    if (this.closed) return Promise.resolve()
    return new Promise((resolve) => {
      this.socket.once('close', () => resolve())
      this.socket.end()
      // The host ends its side as soon as it sees ours; should it hang, that is no reason to hang with it.
      setTimeout(() => this.socket.destroy(), 500).unref()
    })
  }

  private take({ header, body }: Frame<HostMessage>): void {
    if (header.type === 'generation') {
      this.generation = header.value
      this.onGeneration(header.value)
      return
    }
    if (!('id' in header)) return
    const waiting = this.waiting.get(header.id)
    if (!waiting) return
    if (header.type === 'rows') {
      // Not push(...slice): a slice may have more rows than a call may have arguments.
      for (const row of parseBody(body) as Value[][]) waiting.rows.push(row)
      return
    }
    this.waiting.delete(header.id)
    if (header.type === 'error') waiting.reject(fromWire(header.error))
    else waiting.resolve({ rows: waiting.rows, end: body.length > 0 ? parseBody(body) : null })
  }

  private lost(): void {
    if (this.closed) return
    this.closed = true
    for (const { reject } of this.waiting.values()) reject(hostLost())
    this.waiting.clear()
    if (this.welcomed) this.onClose()
  }
}
