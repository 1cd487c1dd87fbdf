import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameSubset, SIDES, subsetCodec, SUBSET_KINDS, type Subset } from '@/lib/view/address/dyadSubset'

const codec = subsetCodec()
const subsetArb = fc
  .record({
    kind: fc.constantFrom(...SUBSET_KINDS),
    value: fc.string({ minLength: 1, unit: 'grapheme' }),
    side: fc.constantFrom(...SIDES),
  })
  .map((one): Subset => (one.kind === 'all' ? { ...one, value: '' } : one))

describe('which statements of a dyad are listed', () => {
  it('comes back from a link as it was', () => {
    fc.assert(
      fc.property(subsetArb, (subset) => {
        const params = new URLSearchParams({ listed: codec.serialize(subset) })
        expect(codec.parse(new URLSearchParams(params.toString()).get('listed'))).toEqual(subset)
        expect(sameSubset(subset, { ...subset })).toBe(true)
        expect(sameSubset(subset, null)).toBe(false)
      }),
    )
  })

  it('is all of them where the link makes no sense', () => {
    for (const text of [
      null,
      '',
      'modality~denied',
      'modality~~forth',
      'all~x~both',
      'mood~x~forth',
      'speaker~%~back',
    ])
      expect(codec.parse(text)).toBeNull()
  })
})
