/**
 * How the store's processes cut a byte stream into messages: `u32 header length, u32 body length, header, body`. The header is
 * small JSON that whoever passes a message on reads; the body is JSON that only its receiver parses.
 */

export interface Frame<H> {
  header: H
  body: Buffer
}

const PREFIX = 8
const MAX_HEADER = 1 << 20
const MAX_BODY = 1 << 30
const EMPTY = Buffer.alloc(0)

export function encodeFrame(header: object, body: Buffer = EMPTY): Buffer {
  const head = Buffer.from(JSON.stringify(header), 'utf8')
  const prefix = Buffer.allocUnsafe(PREFIX)
  prefix.writeUInt32BE(head.length, 0)
  prefix.writeUInt32BE(body.length, 4)
  return Buffer.concat([prefix, head, body])
}

export function jsonBody(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), 'utf8')
}

export function parseBody(body: Buffer): unknown {
  return JSON.parse(body.toString('utf8')) as unknown
}

/** Collects chunks as they come and gives back whole frames, copying each byte once. */
export class FrameDecoder<H> {
  private chunks: Buffer[] = []
  private size = 0
  /** Bytes to wait for before it is worth looking again. */
  private wanted = PREFIX

  /** @throws Error when the stream is not one of ours */
  push(chunk: Buffer): Frame<H>[] {
    this.chunks.push(chunk)
    this.size += chunk.length
    const frames: Frame<H>[] = []
    while (this.size >= this.wanted) {
      const all =
        this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks, this.size)
      this.chunks = [all]
      const head = all.readUInt32BE(0)
      const body = all.readUInt32BE(4)
      if (head > MAX_HEADER || body > MAX_BODY) throw new Error('A message of impossible size came in.')
      const total = PREFIX + head + body
      if (this.size < total) {
        this.wanted = total
        break
      }
      frames.push({
        header: JSON.parse(all.toString('utf8', PREFIX, PREFIX + head)) as H,
        body: all.subarray(PREFIX + head, total),
      })
      this.chunks = [all.subarray(total)]
      this.size -= total
      this.wanted = PREFIX
    }
    return frames
  }
}
