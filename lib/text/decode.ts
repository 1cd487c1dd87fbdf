/** Bytes → text. Says which encoding it was; refuses what is not text. */
import { EntenteError } from '@/lib/model/errors'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  text: string
  encoding: Encoding
  /** True when no byte-order mark and no valid UTF-8 settled it. */
  guessed: boolean
}

/** First bytes of files that people mistake for text, with the name to call them by. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive (or a Word, Excel or OpenDocument file)', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['an old Word or Excel file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
]
/** Bytes that Windows-1252 does not use, and control characters that no text holds. */
const UNUSED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
/** What Windows-1252 has at 0x80 … 0x9f. Node's own TextDecoder('windows-1252') answers Latin-1 controls there (v20.20). */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const SAMPLE = 64 * 1024
/** Text has next to none of these; binary data has about one byte in ten. */
const CONTROL_SHARE = 0.01

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}

function refuseBinary(name: string, what: string): never {
  throw new EntenteError('unsupported-format', `${name} is ${what}, not text.`, {
    where: name,
    remedy: 'Save it as plain text (.txt) or Markdown (.md) in UTF-8 and load that.',
  })
}

/** UTF-16 without a mark gives itself away: in Western text, every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (odd / pairs > 0.6 && even / pairs < 0.05) return 'utf-16le'
  if (even / pairs > 0.6 && odd / pairs < 0.05) return 'utf-16be'
  return null
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new EntenteError(
      'bad-encoding',
      `${name} says it is ${encoding.toUpperCase()}, but is not valid.`,
      {
        where: name,
        remedy: 'Save the file again as UTF-8.',
        cause,
      },
    )
  }
}

function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\u0080-\u009f]/g, (char) => HIGH_1252[char.charCodeAt(0) - 0x80] ?? char)
}

function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE)
  let control = 0
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1
  }
  return control / Math.max(length, 1) > CONTROL_SHARE
}

/**
 * Decodes a file's bytes; a byte-order mark is honoured and dropped.
 * Errors: `unsupported-format` for binary data, `bad-encoding` for bytes that no supported encoding explains.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    throw new EntenteError('bad-encoding', `${name} is UTF-32, which is not supported.`, {
      where: name,
      remedy: 'Save the file again as UTF-8.',
    })
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]))
    return { text: decodeAs('utf-8', bytes, name), encoding: 'utf-8', guessed: false }
  if (startsWith(bytes, [0xff, 0xfe]))
    return { text: decodeAs('utf-16le', bytes, name), encoding: 'utf-16le', guessed: false }
  if (startsWith(bytes, [0xfe, 0xff]))
    return { text: decodeAs('utf-16be', bytes, name), encoding: 'utf-16be', guessed: false }

  const signature = SIGNATURES.find(([, prefix]) => startsWith(bytes, prefix))
  if (signature) refuseBinary(name, signature[0])
  const wide = unmarkedUtf16(bytes)
  if (wide) return { text: decodeAs(wide, bytes, name), encoding: wide, guessed: true }
  if (looksBinary(bytes)) refuseBinary(name, 'binary data')

  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', guessed: false }
  } catch {
    const odd = bytes.findIndex((byte) => UNUSED_IN_1252.has(byte))
    if (odd >= 0)
      throw new EntenteError(
        'bad-encoding',
        `${name} is neither UTF-8, UTF-16 nor Windows-1252 (byte ${odd + 1} is 0x${(bytes[odd] ?? 0).toString(16)}).`,
        { where: name, remedy: 'Save the file again as UTF-8.' },
      )
    return { text: fromWindows1252(bytes), encoding: 'windows-1252', guessed: true }
  }
}
