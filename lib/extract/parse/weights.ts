/**
 * Reader of weights.bin: a magic word, the length of a JSON header, the header, then the sections it lists, back to back.
 * Sorted keys are stored as differences in base-128 digits; weights as bytes. training/writeWeights.ts is its mirror.
 */
import { z } from 'zod'
import { EntenteError } from '@/lib/model/errors'

export const MAGIC = 0x454e5431 // "ENT1"

const HeaderSchema = z.object({
  /** Joint tags "UPOS|XPOS". */
  tags: z.array(z.string()),
  /** Dependency relations. */
  labels: z.array(z.string()),
  /** log2 of the number of buckets of each table. */
  bits: z.object({ moves: z.number(), labels: z.number(), tags: z.number() }),
  /** Margins above which the templates scored so far decide alone; moves have two looks. */
  margins: z.object({
    moves: z.tuple([z.number(), z.number()]),
    labels: z.number(),
    tags: z.number(),
  }),
  /** Lengths in bytes, in the order of the file. */
  sections: z.array(z.object({ name: z.string(), bytes: z.number().int() })),
  /** Where the weights come from. */
  attribution: z.string(),
})
export type Header = z.infer<typeof HeaderSchema>

export interface Weights {
  header: Header
  section(name: string): Uint8Array
}

/** Reads the header and finds the sections. Throws an EntenteError when the bytes are not a weights file. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 8 || view.getUint32(0) !== MAGIC) throw unreadable('it does not begin like one')
  const start = 8 + view.getUint32(4)
  if (start > bytes.byteLength) throw unreadable('its header is cut off')
  const header = readHeader(bytes.subarray(8, start))
  const sections = new Map<string, Uint8Array>()
  let at = start
  for (const { name, bytes: length } of header.sections) {
    if (at + length > bytes.byteLength) throw unreadable(`its section ${name} is cut off`)
    sections.set(name, bytes.subarray(at, at + length))
    at += length
  }
  const section = (name: string) => {
    const found = sections.get(name)
    if (!found) throw unreadable(`it has no section ${name}`)
    return found
  }
  return { header, section }
}

function readHeader(bytes: Uint8Array): Header {
  try {
    return HeaderSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw unreadable('its header is damaged', cause)
  }
}

function unreadable(why: string, cause?: unknown): EntenteError {
  return new EntenteError('internal', `The parser's weights cannot be read: ${why}.`, { cause })
}

/** Ascending numbers from their differences. */
export function decodeSorted(bytes: Uint8Array): Uint32Array {
  let count = 0
  for (const byte of bytes) if (byte < 128) count++
  const values = new Uint32Array(count)
  let last = 0
  let at = 0
  for (let i = 0; i < count; i++) {
    let difference = 0
    let scale = 1
    let byte: number
    do {
      byte = bytes[at++]!
      difference += (byte & 127) * scale
      scale *= 128
    } while (byte >= 128)
    last += difference
    values[i] = last
  }
  return values
}

export function signed(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
