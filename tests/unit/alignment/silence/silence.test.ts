import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom, type Random } from '@/lib/alignment/random'
import { fitOccasions } from '@/lib/alignment/silence/occasionModel'
import { adjustForMany, findSilence, LEAST_EXPECTED, lowerTail } from '@/lib/alignment/silence/silence'
import { gatherSpeech, type Occasion, type Speech } from '@/lib/alignment/silence/speech'
import { snapshot, type Said } from '../build'

const ids = (size: number): string[] => Array.from({ length: size }, (_, index) => `S${index}`)

/** Occasions drawn from given chances: `per[voice]` of each voice, naming b with chance `fame[b]`. */
function draw(per: readonly number[], fame: readonly number[], random: Random): Speech {
  const occasions: Occasion[] = []
  per.forEach((count, voice) => {
    for (let one = 0; one < count; one++) {
      const named = fame.flatMap((chance, b) => (b !== voice && random() < chance ? [b] : []))
      if (named.length > 0) occasions.push({ voice, document: occasions.length, named })
    }
  })
  return { states: ids(fame.length), occasions }
}

const speechArb = fc.integer({ min: 3, max: 9 }).chain((size) =>
  fc
    .array(
      fc.record({
        voice: fc.integer({ min: 0, max: size - 1 }),
        names: fc.array(fc.integer({ min: 0, max: size - 1 }), { minLength: 1, maxLength: size }),
      }),
      { minLength: 1, maxLength: 40 },
    )
    .map((all): Speech => ({
      states: ids(size),
      occasions: all
        .map(({ voice, names }, document) => ({
          voice,
          document,
          named: [...new Set(names)].filter((b) => b !== voice),
        }))
        .filter(({ named }) => named.length > 0),
    })),
)

describe('the model of who names whom', () => {
  it('expects what was observed of every voice and of every state named, and nobody naming itself', () => {
    fc.assert(
      fc.property(speechArb, (speech) => {
        const { states, expected, observed } = findSilence(speech)
        const size = states.length
        for (let a = 0; a < size; a++) {
          const row = Array.from({ length: size }, (_, b) => expected[a * size + b]!)
          const column = Array.from({ length: size }, (_, b) => expected[b * size + a]!)
          expect(sum(row)).toBeCloseTo(states[a]!.mentions, 3)
          expect(sum(column)).toBeCloseTo(states[a]!.named, 3)
          expect(expected[a * size + a]).toBe(0)
          expect(observed[a * size + a]).toBe(0)
          for (const one of row) expect(one).toBeLessThanOrEqual(states[a]!.occasions + 1e-9)
        }
      }),
    )
  })

  it('settles what the margins leave no choice about', () => {
    // Two voices, both naming everyone else, and a third who names one of the two.
    const model = fitOccasions(
      [
        { voice: 0, named: 2, count: 3 },
        { voice: 1, named: 2, count: 1 },
      ],
      [1, 3, 4],
    )
    expect([...model.probability]).toEqual([0, 1, 1, 1, 0, 1])
    expect(model.residual).toBe(0)
  })

  it('has the closed form where all are alike', () => {
    // Four states, each on ten occasions naming one of the three others: a third each.
    const groups = [0, 1, 2, 3].map((voice) => ({ voice, named: 1, count: 10 }))
    const { probability } = fitOccasions(groups, [10, 10, 10, 10])
    groups.forEach((_, g) => {
      for (let b = 0; b < 4; b++) expect(probability[g * 4 + b]).toBeCloseTo(b === g ? 0 : 1 / 3, 6)
    })
  })
})

describe('the chance of as few', () => {
  it('is the binomial one for alike events', () => {
    expect(lowerTail([{ chance: 0.25, count: 8 }], 0)).toBeCloseTo(0.75 ** 8, 12)
    expect(lowerTail([{ chance: 0.5, count: 4 }], 1)).toBeCloseTo(5 / 16, 12)
  })

  it('is the sum over all outcomes for unlike ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.nat(8),
        (chances, most) => {
          let brute = 0
          for (let mask = 0; mask < 2 ** chances.length; mask++) {
            const yes = chances.map((_, bit) => ((mask >> bit) & 1) === 1)
            if (yes.filter(Boolean).length > most) continue
            brute += chances.reduce((product, chance, bit) => product * (yes[bit] ? chance : 1 - chance), 1)
          }
          expect(
            lowerTail(
              chances.map((chance) => ({ chance, count: 1 })),
              most,
            ),
          ).toBeCloseTo(brute, 9)
        },
      ),
    )
  })

  it('is adjusted for many as Benjamini and Hochberg do', () => {
    expect(adjustForMany([0.01, 0.04, 0.03, 0.005])).toEqual([0.02, 0.04, 0.04, 0.02])
    expect(adjustForMany([0.9, 1])).toEqual([1, 1])
    expect(adjustForMany([])).toEqual([])
  })
})

describe('silence', () => {
  const FAME = [0.6, 0.5, 0.5, 0.4, 0.4, 0.3, 0.3, 0.2]
  const PER = [40, 30, 30, 20, 20, 20, 10, 10]

  it('finds the pair that was silenced, with both numbers', () => {
    const speech = draw(PER, FAME, seededRandom(4))
    const silenced: Speech = {
      ...speech,
      occasions: speech.occasions
        .map((one) => (one.voice === 0 ? { ...one, named: one.named.filter((b) => b !== 1) } : one))
        .filter(({ named }) => named.length > 0),
    }
    const { tested } = findSilence(silenced)
    const [first, second] = tested
    expect(first).toMatchObject({ voice: 'S0', named: 'S1', observed: 0 })
    expect(first!.expected).toBeGreaterThan(10)
    expect(first!.falseShare).toBeLessThan(1e-4)
    expect(second!.falseShare).toBeGreaterThan(0.05)
    // Only one direction was silenced.
    expect(tested.find(({ voice, named }) => voice === 'S1' && named === 'S0')!.falseShare).toBeGreaterThan(
      0.05,
    )
  })

  it('keeps false findings under the rate where nobody is silent', () => {
    const random = seededRandom(11)
    const rounds = 200
    let withFindings = 0
    for (let round = 0; round < rounds; round++) {
      const { tested } = findSilence(draw(PER, FAME, random))
      if (tested.some(({ falseShare }) => falseShare <= 0.05)) withFindings++
    }
    // With nothing to find, the share of false findings is the share of rounds with any.
    expect(withFindings / rounds).toBeLessThanOrEqual(0.05)
  })

  it('tests from three expected occasions on, where total silence is rare', () => {
    const few = draw([3, 3, 3, 3], [0.4, 0.4, 0.4, 0.4], seededRandom(2))
    expect(findSilence(few).tested).toEqual([])
    const many = findSilence(draw(PER, FAME, seededRandom(3)))
    const size = many.states.length
    const enough = [...many.expected].filter((expected) => expected >= LEAST_EXPECTED)
    expect(many.tested).toHaveLength(enough.length)
    expect(many.tested.length).toBeLessThan(size * (size - 1))
    expect(many.possible).toBe(size * (size - 1))
    // However the chances are spread: from three expected on, total silence is no likelier than e^−3.
    expect(Math.exp(-LEAST_EXPECTED)).toBeLessThanOrEqual(0.05)
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 30 }),
        (p) => {
          const silence = lowerTail(
            p.map((chance) => ({ chance, count: 1 })),
            0,
          )
          expect(silence).toBeLessThanOrEqual(Math.exp(-sum(p)) + 1e-12)
        },
      ),
    )
  })

  it('is nothing where nothing is said', () => {
    expect(findSilence({ states: [], occasions: [] })).toMatchObject({
      tested: [],
      possible: 0,
      occasions: 0,
    })
  })
})

describe('who speaks of whom', () => {
  const gather = (said: Said[], speakers: Record<number, string> = {}) => {
    const { columns, entities } = snapshot(said)
    for (const [row, id] of Object.entries(speakers))
      columns.speaker[Number(row)] = entities.findIndex((entity) => entity.id === id)
    const actsFor = entities.map((entity, index) => (entity.kind === 'state' ? index : 0))
    const { states, occasions } = gatherSpeech({ columns, entities, actsFor }, said.keys())
    return occasions.map(({ voice, named }) => `${states[voice]}: ${named.map((b) => states[b]).join(' ')}`)
  }

  it('counts a document once, whatever is said in it', () => {
    expect(
      gather([
        { from: 'USA', to: 'PRK', event: 'ACCUSE', document: 0 },
        { from: 'USA', to: 'PRK', event: 'REJECT', document: 0 },
        { from: 'USA', to: 'KOR', event: 'SUPPORT', document: 0 },
        { from: 'USA', to: 'PRK', event: 'ACCUSE', document: 1 },
      ]),
    ).toEqual(['USA: PRK KOR', 'USA: PRK'])
  })

  it('hears words, not deeds; both ends of a meeting; the speaker of whatever it says', () => {
    expect(gather([{ from: 'RUS', to: 'UKR', event: 'ASSAULT' }])).toEqual([])
    expect(gather([{ from: 'USA', to: 'KOR', event: 'CONSULT', undirected: true }])).toEqual([
      'USA: KOR',
      'KOR: USA',
    ])
    expect(
      gather(
        [
          { from: 'RUS', to: 'UKR', event: 'ASSAULT' },
          { from: 'USA', to: 'RUS', event: 'SANCTION', document: 0 },
        ],
        { 0: 'USA' },
      ),
    ).toEqual(['USA: RUS UKR'])
    // What it did not say is not its word, but still the speaker's.
    expect(gather([{ from: 'USA', to: 'PRK', event: 'THREATEN', modality: 'denied' }])).toEqual([])
  })

  it('leaves out what was marked wrong and unnamed collectives', () => {
    expect(gather([{ from: 'USA', to: 'PRK', event: 'ACCUSE', wrong: true }])).toEqual([])
    expect(gather([{ from: 'USA', to: 'PRK', event: 'ACCUSE', generic: true }])).toEqual([])
  })
})

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
