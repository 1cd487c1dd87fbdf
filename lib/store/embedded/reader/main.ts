/** A reader process: opens a snapshot read-only, judges each text by its plan, runs it, answers over its standard output. */
import { EntenteError } from '@/lib/model/errors'
import { requireReturn } from '@/lib/store/userText'
import { fromGrafeo } from '../engine/errors'
import { explain } from '../engine/gate'
import { grafeo, type Database } from '../engine/grafeo'
import { slices } from '../engine/values'
import { encodeFrame, FrameDecoder, jsonBody, parseBody, type Frame } from '../protocol/frames'
import type { ReadEnd, ReaderAnswer, ReaderRequest, TextBody } from '../protocol/messages'
import { toWire } from '../protocol/wireError'
import { allowMore, watchMemory } from './memory'

/** What a query may take beside the graph, in bytes. */
const BUDGET = Number(process.argv[2])
/** More than anybody reads, and little enough for whoever waits for it to hold. */
const MOST_ANSWER_BYTES = 64 * 2 ** 20

let database: Database | null = null

function send(answer: ReaderAnswer, body?: Buffer): Promise<void> {
  if (process.stdout.write(encodeFrame(answer, body))) return Promise.resolve()
  return new Promise((resolve) => process.stdout.once('drain', resolve))
}

function open(path: string): void {
  database?.close()
  database = null
  database = grafeo.GrafeoDB.openReadOnly(path)
  allowMore(BUDGET)
}

function opened(): Database {
  if (!database) throw new EntenteError('internal', 'No snapshot is open.')
  return database
}

function tooLong(): EntenteError {
  return new EntenteError(
    'query-too-large',
    'One row of the answer is longer than an answer may be (64 MB).',
    {
      remedy:
        'Return fewer or shorter values: properties instead of whole documents, no collect() of everything.',
    },
  )
}

async function read(id: number, { cypher, params }: TextBody, maxRows: number | null): Promise<void> {
  const plan = await explain(opened(), cypher, params)
  if (plan.refusal !== null) throw new EntenteError('query-refused', plan.refusal)
  requireReturn(cypher)
  const result = await opened().executeCypher(cypher, params)
  let truncated = maxRows !== null && result.length > maxRows
  let bytes = 0
  for (const slice of slices(result, maxRows)) {
    const body = jsonBody(slice)
    if (bytes + body.length > MOST_ANSWER_BYTES) {
      if (bytes === 0) throw tooLong()
      truncated = true
      break
    }
    bytes += body.length
    await send({ type: 'rows', id }, body)
  }
  const end: ReadEnd = { columns: result.columns, truncated }
  await send({ type: 'done', id }, jsonBody(end))
}

async function answer({ header, body }: Frame<ReaderRequest>): Promise<void> {
  switch (header.type) {
    case 'open':
      open(header.path)
      return send({ type: 'done', id: header.id })
    case 'read':
      return read(header.id, parseBody(body) as TextBody, header.maxRows)
    case 'explain': {
      const { cypher, params } = parseBody(body) as TextBody
      return send({ type: 'done', id: header.id }, jsonBody(await explain(opened(), cypher, params)))
    }
  }
}

watchMemory()
const decoder = new FrameDecoder<ReaderRequest>()
process.stdin.on('data', (chunk: Buffer) => {
  for (const frame of decoder.push(chunk))
    answer(frame).catch((error: unknown) => {
      return send({ type: 'error', id: frame.header.id, error: toWire(fromGrafeo(error)) })
    })
})
// The host has gone: so does its reader.
process.stdin.on('end', () => process.exit(0))
