/** One reader: a process that opens a snapshot read-only and runs texts that users wrote. Nothing but killing stops a query in it. */
import { spawn, type ChildProcess } from 'node:child_process'
import os from 'node:os'
import { EntenteError } from '@/lib/model/errors'
import { distFile, MEMORY_EXIT } from '../processes'
import { encodeFrame, FrameDecoder, type Frame } from '../protocol/frames'
import type { ReaderAnswer, ReaderRequest } from '../protocol/messages'
import { fromWire } from '../protocol/wireError'
import type { Snapshot } from './snapshots'

/** What one query may take beside the graph itself (reader/memory.ts): half a gigabyte, or an eighth of a small machine. */
export const QUERY_BYTES = Math.round(Math.min(512 * 2 ** 20, os.totalmem() / 8))

/** How a reader ends for want of memory: by its own watch, or by V8's or the allocator's abort. */
const MEMORY_CODES = new Set([MEMORY_EXIT, 134])

/** A coarser bound, for what grows faster than a reader can look at itself: address space, of which V8 alone reserves two gigabytes. */
const ADDRESS_SPACE_KB = Math.round((os.totalmem() * 0.75) / 1024) + 2 * 2 ** 20

function command(): [string, string[]] {
  const node = [process.execPath, '--max-old-space-size=256', distFile('store-reader'), String(QUERY_BYTES)]
  // The shell sets the bound and then becomes the reader; where the bound cannot be set the reader's own watch remains.
  if (process.platform === 'linux')
    return [
      '/bin/sh',
      ['-c', `ulimit -c 0; ulimit -v ${ADDRESS_SPACE_KB} 2>/dev/null; exec "$0" "$@"`, ...node],
    ]
  return [node[0] as string, node.slice(1)]
}

/** A reader needs nothing of the app's environment, and none of its secrets can be read there. */
const EMPTY_ENVIRONMENT = {} as NodeJS.ProcessEnv

type Answers = (frame: Frame<ReaderAnswer>) => void | Promise<void>

export class ReaderProcess {
  snapshot: Snapshot | null = null
  alive = true
  private readonly child: ChildProcess
  private answers: Answers | null = null
  private onDeath: ((error: Error) => void) | null = null
  private nextId = 1

  constructor(private readonly onExit: (reader: ReaderProcess) => void) {
    const [file, args] = command()
    this.child = spawn(file, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: EMPTY_ENVIRONMENT,
      windowsHide: true,
    })
    const decoder = new FrameDecoder<ReaderAnswer>()
    this.child.stdout?.on('data', (chunk: Buffer) => {
      for (const frame of decoder.push(chunk)) void this.take(frame)
    })
    this.child.stdin?.on('error', () => undefined)
    this.child.on('error', () => this.died(false))
    this.child.on('exit', (code, signal) => this.died(signal !== null || MEMORY_CODES.has(code ?? 0)))
    this.lowerPriority()
  }

  /** @throws EntenteError when the snapshot cannot be opened */
  async open(snapshot: Snapshot): Promise<void> {
    if (this.snapshot?.path === snapshot.path) return
    this.snapshot = null
    await this.ask({ type: 'open', id: this.nextId++, path: snapshot.path }, undefined, () => undefined)
    this.snapshot = snapshot
  }

  /**
   * Passes `body` on and every frame of the answer to `onFrame`; resolves with the 'done'.
   * @throws EntenteError what the reader says, or query-too-large when it ended itself for want of memory
   */
  ask(request: ReaderRequest, body: Buffer | undefined, onFrame: Answers): Promise<Buffer> {
    return new Promise<Buffer>((resolve, reject) => {
      const finish = (): void => {
        this.answers = null
        this.onDeath = null
      }
      this.onDeath = (error) => {
        finish()
        reject(error)
      }
      this.answers = (frame) => {
        if (frame.header.type === 'rows') return onFrame(frame)
        finish()
        if (frame.header.type === 'done') resolve(frame.body)
        else reject(fromWire(frame.header.error))
      }
      if (!this.alive) return this.died(false)
      this.child.stdin?.write(encodeFrame(request, body))
    })
  }

  run(type: 'read' | 'explain', maxRows: number | null, body: Buffer, onFrame: Answers): Promise<Buffer> {
    const id = this.nextId++
    return this.ask(type === 'read' ? { type, id, maxRows } : { type, id }, body, onFrame)
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  /** Holds the reader's output back while the client has no room for more. */
  private async take(frame: Frame<ReaderAnswer>): Promise<void> {
    const waiting = this.answers?.(frame)
    if (!(waiting instanceof Promise)) return
    this.child.stdout?.pause()
    await waiting
    this.child.stdout?.resume()
  }

  private died(forMemory: boolean): void {
    if (this.alive) {
      this.alive = false
      this.onExit(this)
    }
    this.onDeath?.(
      forMemory
        ? new EntenteError(
            'query-too-large',
            'The query needed more memory than a query may use, and was stopped.',
            {
              remedy:
                'Ask for less: fewer hops, a filter, a LIMIT; return properties instead of whole paths.',
            },
          )
        : new EntenteError('internal', 'The process that runs queries ended by itself.', {
            remedy: 'Try again.',
          }),
    )
  }

  private lowerPriority(): void {
    try {
      if (this.child.pid !== undefined) os.setPriority(this.child.pid, 5)
    } catch {
      // A machine that does not let us still answers.
    }
  }
}
