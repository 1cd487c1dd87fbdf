/** One client's connection, as the host sees it: framing, back-pressure, the list of what it waits for. */
import type { Socket } from 'node:net'
import { encodeFrame, FrameDecoder, jsonBody, type Frame } from '../protocol/frames'
import type { ClientMessage, HostMessage } from '../protocol/messages'
import { toWire } from '../protocol/wireError'

export class Connection {
  /** Requests in progress that can be given up, by id. */
  readonly running = new Map<number, AbortController>()
  private readonly decoder = new FrameDecoder<ClientMessage>()

  constructor(private readonly socket: Socket) {}

  listen(onFrame: (frame: Frame<ClientMessage>) => void, onEnd: () => void): void {
    this.socket.on('data', (chunk: Buffer) => {
      try {
        for (const frame of this.decoder.push(chunk)) onFrame(frame)
      } catch {
        // Not one of ours: nothing that it could be told.
        this.socket.destroy()
      }
    })
    this.socket.on('error', () => this.socket.destroy())
    this.socket.on('close', () => {
      for (const controller of this.running.values()) controller.abort()
      onEnd()
    })
  }

  /** Resolves when the other side has room for more: big answers wait here. */
  send(message: HostMessage, body?: Buffer): Promise<void> {
    if (this.socket.destroyed || this.socket.write(encodeFrame(message, body))) return Promise.resolve()
    return new Promise((resolve) => {
      const done = (): void => {
        this.socket.off('drain', done)
        this.socket.off('close', done)
        resolve()
      }
      this.socket.once('drain', done)
      this.socket.once('close', done)
    })
  }

  done(id: number, answer?: unknown): Promise<void> {
    return this.send({ type: 'done', id }, answer === undefined ? undefined : jsonBody(answer))
  }

  fail(id: number, error: unknown): Promise<void> {
    return this.send({ type: 'error', id, error: toWire(error) })
  }

  end(): void {
    this.socket.end()
  }

  destroy(): void {
    this.socket.destroy()
  }
}
