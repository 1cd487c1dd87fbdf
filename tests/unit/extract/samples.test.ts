/** The documents that ship: what every first screen needs of them, and that each says where it comes from. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { SAMPLE_PUBLISHER } from '@/lib/model/document'
import { EVENT_TYPES } from '@/lib/model/ontology'
import { readDocument } from '@/lib/text/read'
import { read } from './reader'

const FOLDER = path.resolve(import.meta.dirname, '../../../statements')
const samples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => ({ ...readDocument(readFileSync(path.join(FOLDER, name)), name), name }))

describe('the samples', () => {
  it('are twelve to twenty, each with title, date, publisher and the page it rests on', () => {
    expect(samples.length).toBeGreaterThanOrEqual(12)
    expect(samples.length).toBeLessThanOrEqual(20)
    for (const { name, title, publisher, publishedOn, url } of samples) {
      expect([name, publisher]).toEqual([name, SAMPLE_PUBLISHER])
      expect([name, title]).not.toEqual([name, null])
      expect(name.startsWith(`${publishedOn}-`)).toBe(true)
      expect(url).toMatch(/^https?:\/\//)
    }
  })

  it('quote nobody: words in quotation marks would be words that somebody said', () => {
    for (const { name, text } of samples) expect([name, /[“”"]/.test(text)]).toEqual([name, false])
  })

  it('show every event type, claims that are negated, denied, intended and conditional, and more than a year', () => {
    const statements = samples.flatMap((sample) => read(sample.text, sample).statements)
    expect(new Set(statements.map(({ event }) => event))).toEqual(new Set(EVENT_TYPES))
    const modalities = new Set(statements.map(({ modality }) => modality))
    for (const modality of ['negated', 'denied', 'intended', 'conditional'])
      expect(modalities).toContain(modality)
    const years = new Set(statements.map(({ on }) => on?.slice(0, 4)))
    expect(years.size).toBeGreaterThan(2)
  })
})
