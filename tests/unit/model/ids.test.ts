import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityIdSchema } from '@/lib/model/entity'
import { documentId, passageId, slug, statementId } from '@/lib/model/ids'

describe('ids', () => {
  const parts = {
    document: 'd',
    start: 1,
    end: 9,
    source: 'USA',
    target: 'PRK',
    event: 'ACCUSE',
    modality: 'asserted',
  } as const

  it('are the same for the same text on every machine', () => {
    // Worked out with sha256sum, not with this code.
    expect(documentId(new TextEncoder().encode('Norway met Iceland.'))).toBe('bf59c6f7e5762111')
    expect(passageId('abc', 2)).toBe('abc-p2')
    expect(statementId(parts)).toMatch(/^s-[0-9a-f]{16}$/)
  })

  it('differ when any part of a statement differs', () => {
    const changed = [
      { ...parts, start: 2 },
      { ...parts, source: 'PRK', target: 'USA' },
      { ...parts, event: 'REJECT' as const },
      { ...parts, modality: 'denied' as const },
    ]
    expect(new Set([parts, ...changed].map(statementId)).size).toBe(5)
  })

  it('of people are their names in plain letters', () => {
    expect(slug('Mevlüt Çavuşoğlu')).toBe('mevlut-cavusoglu')
    expect(slug('Antony J. Blinken')).toBe('antony-j-blinken')
    expect(slug('Lech Wałęsa')).toBe('lech-walesa')
  })

  it('are safe wherever they stand, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = slug(name)
        if (id !== '') expect(entityIdSchema.safeParse(id).success).toBe(true)
      }),
    )
  })
})
