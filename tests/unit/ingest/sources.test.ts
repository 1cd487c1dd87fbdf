import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countDocuments, findDocuments, type Found } from '@/lib/ingest/sources'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'entente-sources-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}
async function find(target = ''): Promise<Found[]> {
  const found: Found[] = []
  for await (const item of findDocuments(path.join(folder, target))) found.push(item)
  return found
}
const brief = (found: Found[]) =>
  found.map((item) => `${item.kind} ${path.relative(folder, item.file).split(path.sep).join('/')}`)

describe('findDocuments', () => {
  it('walks a folder in order, knows its index, skips README and what it cannot read', async () => {
    write('b.txt', 'Text b')
    write('a.md', '---\ntitle: Own title\n---\nText a')
    write('sub/c.txt', 'Text c')
    write('README.md', 'About this folder')
    write('picture.png', 'x')
    write('.hidden.txt', 'x')
    write(
      'index.jsonl',
      '{"id":"b","title":"Title of b","date":"2024-01-02","source":"Press"}\n{"id":"a","title":"Not this"}\n',
    )
    const found = await find()
    expect(brief(found)).toEqual([
      'document a.md',
      'document b.txt',
      'skipped picture.png',
      'document sub/c.txt',
    ])
    const sources = found.flatMap((item) => (item.kind === 'document' ? [item.source] : []))
    expect(sources.map((source) => [source.title, source.publisher, source.publishedOn])).toEqual([
      ['Own title', null, null],
      ['Title of b', 'Press', '2024-01-02'],
      [null, null, null],
    ])
  })

  it('reads JSON lines, packed or not, and goes on after a broken one', async () => {
    const lines = '{"id":"x","text":"One"}\n\nnot json\n{"id":"y","text":"Two"}'
    write('many.jsonl', lines)
    write('packed.jsonl.gz', gzipSync(lines))
    const kinds = (found: Found[]) => found.map((item) => item.kind)
    expect(kinds(await find('many.jsonl'))).toEqual(['document', 'failed', 'document'])
    expect(brief(await find('packed.jsonl.gz'))).toEqual([
      'document packed.jsonl.gz:1',
      'failed packed.jsonl.gz:3',
      'document packed.jsonl.gz:4',
    ])
  })

  it('cuts lines at line feeds alone, and counts what it will read', async () => {
    write('a.jsonl', '{"text":"one\\u2028still\u2028one"}\r\n{"text":"two"}')
    write('b.txt', 'three')
    write('c.png', 'x')
    const found = await find()
    expect(found.filter((item) => item.kind === 'document')).toHaveLength(3)
    expect(await countDocuments(folder)).toBe(3)
    expect(await countDocuments(path.join(folder, 'nowhere'))).toBe(0)
  })

  it('says what is wrong with a file or a place, and reads the rest', async () => {
    write('a-broken.gz.jsonl.gz', Buffer.from('not packed'))
    write('b-broken.md', '---\ntitle: x\nText')
    write('c.txt', 'Good')
    expect(brief(await find())).toEqual([
      'failed a-broken.gz.jsonl.gz',
      'failed b-broken.md',
      'document c.txt',
    ])
    const [missing] = await find('nowhere')
    expect(missing).toMatchObject({ kind: 'failed', error: { code: 'not-found' } })
    write('d.docx', 'x')
    const [named] = await find('d.docx')
    expect(named).toMatchObject({ kind: 'failed', error: { code: 'unsupported-format' } })
  })
})
