import { describe, expect, it } from 'vitest'
import { decode } from '@/lib/text/decode'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const codeOf = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return 'no error'
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decode(utf8('Çavuşoğlu met Blinken’s team.'), 'a.txt')).toEqual({
      text: 'Çavuşoğlu met Blinken’s team.',
      encoding: 'utf-8',
      guessed: false,
    })
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x41), 'a.txt').text).toBe('A')
  })

  it('reads UTF-16 in both orders, marked or not', () => {
    const little = Uint8Array.from(Buffer.from('Russia and Iran met.', 'utf16le'))
    const big = Uint8Array.from(Buffer.from(little).swap16())
    expect(decode(little, 'a.txt')).toMatchObject({
      text: 'Russia and Iran met.',
      encoding: 'utf-16le',
      guessed: true,
    })
    expect(decode(big, 'a.txt')).toMatchObject({ text: 'Russia and Iran met.', encoding: 'utf-16be' })
    expect(decode(Uint8Array.from([0xff, 0xfe, ...little]), 'a.txt')).toMatchObject({
      text: 'Russia and Iran met.',
      guessed: false,
    })
  })

  it('falls back to Windows-1252 and says that it guessed', () => {
    expect(decode(bytes(0x53, 0xe3, 0x6f, 0x20, 0x93, 0x61, 0x94), 'a.txt')).toEqual({
      text: 'São “a”',
      encoding: 'windows-1252',
      guessed: true,
    })
  })

  it('refuses binary files by name, and bytes that no encoding explains', () => {
    expect(() => decode(utf8('%PDF-1.7 …'), 'report.pdf.txt')).toThrow(/report\.pdf\.txt is a PDF file/)
    expect(codeOf(() => decode(bytes(0x50, 0x4b, 3, 4, 1), 'a.txt'))).toBe('unsupported-format')
    expect(
      codeOf(() =>
        decode(
          Uint8Array.from({ length: 300 }, (_, i) => i % 256),
          'a.txt',
        ),
      ),
    ).toBe('unsupported-format')
    expect(codeOf(() => decode(bytes(0x41, 0x81, 0x42), 'a.txt'))).toBe('bad-encoding')
    expect(codeOf(() => decode(bytes(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00), 'a.txt'))).toBe('bad-encoding')
    expect(codeOf(() => decode(bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'a.txt'))).toBe('bad-encoding')
  })
})
