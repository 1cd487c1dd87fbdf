import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeFrame, FrameDecoder } from '@/lib/store/embedded/protocol/frames'

test('whatever is sent arrives, however the stream is cut', () => {
  const message = fc.record({
    header: fc.dictionary(fc.string(), fc.jsonValue()),
    body: fc.uint8Array({ maxLength: 300 }),
  })
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1 }),
      (sent, cuts) => {
        const stream = Buffer.concat(sent.map(({ header, body }) => encodeFrame(header, Buffer.from(body))))
        const decoder = new FrameDecoder<unknown>()
        const got: { header: unknown; body: number[] }[] = []
        for (let at = 0, turn = 0; at < stream.length; turn++) {
          const size = cuts[turn % cuts.length] ?? 1
          for (const { header, body } of decoder.push(stream.subarray(at, at + size)))
            got.push({ header, body: [...body] })
          at += size
        }
        expect(got).toEqual(
          sent.map(({ header, body }) => ({
            header: JSON.parse(JSON.stringify(header)) as unknown,
            body: [...body],
          })),
        )
      },
    ),
  )
})

test('a stream that is not one of ours is refused rather than waited for', () => {
  expect(() => new FrameDecoder().push(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toThrow()
})
