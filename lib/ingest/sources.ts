/** Files and folders on disk → the documents in them, one after the other, so that a folder of any size fits in memory. */
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { EntenteError } from '@/lib/model/errors'
import { decode } from '@/lib/text/decode'
import { readIndex, readRecord } from '@/lib/text/jsonl'
import {
  formatOf,
  MAX_DOCUMENT_BYTES,
  readDocument,
  SUPPORTED_ENDINGS,
  tooLarge,
  unsupported,
} from '@/lib/text/read'
import { NO_METADATA, type Metadata, type SourceText } from '@/lib/text/sourceText'

/** What was found at a place: a document, a reason why it is none, or a fault. */
export type Found =
  | { kind: 'document'; file: string; source: SourceText }
  | { kind: 'skipped'; file: string; reason: string }
  | { kind: 'failed'; file: string; error: unknown }

interface Place {
  file: string
  /** Named by the person, not met in a folder: an unknown type is then an error, not a skip. */
  named: boolean
  /** What the folder's index.jsonl says of it. */
  known: Metadata
}

const INDEX = 'index.jsonl'

async function readFolderIndex(folder: string): Promise<Map<string, Metadata>> {
  const file = path.join(folder, INDEX)
  try {
    return readIndex(await readFile(file, 'utf8'), file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw error
  }
}

/** Files of a folder in the order of their names; folders within it are walked too, hidden ones are not. */
async function* walk(folder: string): AsyncGenerator<Place> {
  const index = await readFolderIndex(folder)
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === INDEX || entry.name.toLowerCase() === 'readme.md')
      continue
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(file)
    else if (entry.isFile())
      yield { file, named: false, known: index.get(path.parse(entry.name).name) ?? NO_METADATA }
  }
}

async function* places(target: string): AsyncGenerator<Place> {
  const found = await stat(target).catch(() => null)
  if (!found) throw new EntenteError('not-found', `There is no file or folder ${target}.`, { where: target })
  if (found.isDirectory()) yield* walk(target)
  else {
    const index = await readFolderIndex(path.dirname(target)).catch(() => new Map<string, Metadata>())
    yield { file: target, named: true, known: index.get(path.parse(target).name) ?? NO_METADATA }
  }
}

export interface Line {
  bytes: Buffer
  /** `file:line` */
  where: string
}

/**
 * Lines that are not blank, cut at line feeds alone: readline would also cut at U+2028, which a JSON text may hold.
 * A file of many documents may be larger than memory; only each line is not.
 */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const packed = createReadStream(file)
  const stream = file.toLowerCase().endsWith('.gz') ? packed.pipe(createGunzip()) : packed
  packed.on('error', (error) => stream.destroy(error))
  let number = 0
  let rest: Buffer[] = []
  const take = (end: Buffer): Line[] => {
    const bytes = Buffer.concat([...rest, end])
    rest = []
    number += 1
    return bytes.every((byte) => byte <= 32) ? [] : [{ bytes, where: `${file}:${number}` }]
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield* take(chunk.subarray(from, at))
      from = at + 1
    }
    rest.push(chunk.subarray(from))
  }
  yield* take(Buffer.alloc(0))
}

async function* readLines(file: string): AsyncGenerator<Found> {
  for await (const { bytes, where } of linesOf(file)) {
    try {
      if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(where, bytes.length)
      yield { kind: 'document', file: where, source: readRecord(decode(bytes, where).text, where) }
    } catch (error) {
      yield { kind: 'failed', file: where, error }
    }
  }
}

/** How many documents a path holds, for a progress bar: files by their endings, lines by their breaks. Faults count nothing here. */
export async function countDocuments(target: string): Promise<number> {
  let count = 0
  try {
    for await (const { file } of places(target)) {
      const format = formatOf(file)
      if (format === 'jsonl') for await (const line of linesOf(file)) count += Math.sign(line.bytes.length)
      else if (format) count += 1
    }
  } catch {
    // The walk that follows says what is wrong.
  }
  return count
}

async function readFileAt({ file, named, known }: Place): Promise<Found> {
  const name = path.basename(file)
  if (formatOf(name) === null) {
    if (named) throw unsupported(file)
    return { kind: 'skipped', file, reason: `not one of ${SUPPORTED_ENDINGS.join(', ')}` }
  }
  const { size } = await stat(file)
  if (size > MAX_DOCUMENT_BYTES) throw tooLarge(file, size)
  return { kind: 'document', file, source: readDocument(await readFile(file), name, known) }
}

/**
 * Everything at a path, in order. A file that cannot be read is answered as 'failed' and does not stop the rest.
 * Never throws: a path that does not exist is 'failed' as well.
 */
export async function* findDocuments(target: string): AsyncGenerator<Found> {
  try {
    for await (const place of places(target)) {
      try {
        if (formatOf(place.file) === 'jsonl') yield* readLines(place.file)
        else yield await readFileAt(place)
      } catch (error) {
        yield { kind: 'failed', file: place.file, error }
      }
    }
  } catch (error) {
    yield { kind: 'failed', file: target, error }
  }
}
