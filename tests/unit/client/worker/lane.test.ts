import { describe, expect, it } from 'vitest'
import type { Job } from '@/lib/client/worker/analysis'
import { Lane } from '@/lib/client/worker/lane'

/** A worker that answers when told to. */
class StillWorker extends EventTarget {
  readonly posted: { id: number; job: Job }[] = []
  ended = false
  postMessage(message: { id: number; job: Job }): void {
    this.posted.push(message)
  }
  terminate(): void {
    this.ended = true
  }
  answer(result: unknown): void {
    const id = this.posted.at(-1)?.id
    this.dispatchEvent(new MessageEvent('message', { data: { id, result } }))
  }
  fail(error: string): void {
    const id = this.posted.at(-1)?.id
    this.dispatchEvent(new MessageEvent('message', { data: { id, error } }))
  }
}

const job = (key: string): Job => ({ kind: 'blocs', key, question: null })

function open() {
  const worker = new StillWorker()
  const lane = new Lane(worker as unknown as Worker, () => undefined)
  const asked = () => worker.posted.map(({ job: one }) => ('key' in one ? one.key : ''))
  return { worker, lane, asked }
}

describe('a lane of jobs', () => {
  it('does one at a time, what is urgent before what waited longer', async () => {
    const { worker, lane, asked } = open()
    const first = lane.run(job('first'), { urgent: false })
    const slow = lane.run(job('slow'), { urgent: false })
    const urgent = lane.run(job('urgent'), { urgent: true })
    expect(asked()).toEqual(['first'])
    worker.answer(1)
    expect(asked()).toEqual(['first', 'urgent'])
    worker.answer(2)
    worker.answer(3)
    expect(await Promise.all([first, urgent, slow])).toEqual([1, 2, 3])
  })

  it('drops what nobody waits for any more before it begins', async () => {
    const { worker, lane, asked } = open()
    const first = lane.run(job('first'), { urgent: true })
    const given = new AbortController()
    const dropped = lane.run(job('dropped'), { urgent: true, signal: given.signal })
    const last = lane.run(job('last'), { urgent: true })
    given.abort(new Error('moved on'))
    worker.answer(1)
    await expect(dropped).rejects.toThrow('moved on')
    worker.answer(2)
    expect(asked()).toEqual(['first', 'last'])
    expect(await Promise.all([first, last])).toEqual([1, 2])
  })

  it('goes on after a job that failed, and tells everyone when it ends', async () => {
    const { worker, lane } = open()
    const failing = lane.run(job('failing'), { urgent: false })
    const next = lane.run(job('next'), { urgent: false })
    const waiting = lane.run(job('waiting'), { urgent: false })
    worker.fail('no such statements')
    await expect(failing).rejects.toThrow('no such statements')
    lane.end(new Error('the worker stopped'))
    expect(worker.ended).toBe(true)
    await expect(next).rejects.toThrow('stopped')
    await expect(waiting).rejects.toThrow('stopped')
  })
})
