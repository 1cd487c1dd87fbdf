import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choiceCodec,
  dayCodec,
  integerCodec,
  listCodec,
  passes,
  positionsCodec,
} from '@/lib/view/address/codec'
import { selectionCodec, selectionOf } from '@/lib/view/address/selection'
import {
  DEFAULT_VIEW,
  FIELDS,
  parseView,
  sameView,
  serializeView,
  type ViewState,
} from '@/lib/view/address/state'

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/)
const anything = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const choice = fc.record({ only: fc.boolean(), values: fc.uniqueArray(anything, { maxLength: 5 }) })
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const positions = fc
  .uniqueArray(fc.tuple(id, fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 })), {
    selector: ([name]) => name,
    maxLength: 5,
  })
  .map((items) => Object.fromEntries(items.map(([name, x, y]) => [name, [x, y] as const])))
const selection = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).map(selectionOf),
  fc
    .uniqueArray(id, { minLength: 2, maxLength: 2 })
    .map(([a = '', b = '']) => ({ kind: 'relation', a, b }) as const),
)

const view: fc.Arbitrary<ViewState> = fc.record({
  events: choice,
  modalities: choice,
  speakers: choice,
  publishers: choice,
  documents: choice,
  kinds: choice,
  from: fc.option(day),
  to: fc.option(day),
  undated: fc.boolean(),
  confidence: fc.integer({ min: 0, max: 100 }),
  wrong: fc.boolean(),
  top: fc.integer({ min: 1, max: 5000 }),
  added: fc.uniqueArray(id, { maxLength: 4 }),
  hidden: fc.uniqueArray(id, { maxLength: 4 }),
  isolated: fc.uniqueArray(id, { maxLength: 4 }),
  grouping: fc.constantFrom('pair', 'type', 'all'),
  layout: fc.constantFrom('blocs', 'force', 'rings'),
  selection,
  pins: positions,
  table: fc.boolean(),
})

describe('the URL of a view', () => {
  it('gives back every view it was written from', () => {
    fc.assert(
      fc.property(view, (state) => {
        const back = parseView(new URLSearchParams(serializeView(state)))
        expect(sameView(back, state)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('takes any query string for a view, and never throws', () => {
    const params = Object.values(FIELDS).map((field) => field.param)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...params), fc.string({ unit: 'binary' }))), (pairs) => {
        const read = parseView(new URLSearchParams(pairs.map(([key, value]) => [key, value])))
        const again = parseView(new URLSearchParams(serializeView(read)))
        expect(sameView(again, read)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is empty for the default view and names only what differs', () => {
    expect(serializeView(DEFAULT_VIEW)).toBe('')
    expect(serializeView({ ...DEFAULT_VIEW, selection: { kind: 'relation', a: 'RUS', b: 'PRK' } })).toBe(
      'select=RUS~PRK',
    )
    expect(serializeView({ ...DEFAULT_VIEW, events: { only: false, values: ['ACCUSE', 'AID'] } })).toBe(
      'event=!ACCUSE,AID',
    )
  })

  it('hides hypothetical statements unless the link says otherwise', () => {
    expect(passes(parseView(new URLSearchParams()).modalities, 'hypothetical')).toBe(false)
    expect(passes(parseView(new URLSearchParams('modality=!')).modalities, 'hypothetical')).toBe(true)
  })

  it('gives every field its own parameter', () => {
    const params = Object.values(FIELDS).map((field) => field.param)
    expect(new Set(params).size).toBe(params.length)
  })
})

describe('codecs', () => {
  it('keep separators that stand inside an item', () => {
    const odd = { only: true, values: ['a,b', '!c', '~', '100%', '%2C'] }
    expect(choiceCodec().parse(choiceCodec().serialize(odd))).toEqual(odd)
    expect(listCodec().parse(listCodec().serialize(['a,b', 'c']))).toEqual(['a,b', 'c'])
  })

  it('take the default for what is out of range or not a day', () => {
    expect(integerCodec(7, 0, 100).parse('101')).toBe(7)
    expect(integerCodec(7, 0, 100).parse('1e3')).toBe(7)
    expect(dayCodec().parse('2024-02-30')).toBeNull()
    expect(dayCodec().parse('2024-02-29')).toBe('2024-02-29')
  })

  it('leave out places that do not read as places', () => {
    expect(positionsCodec().parse('USA~1~2,RUS~x~3,__proto__~1~1,PRK~-4~5')).toEqual({
      USA: [1, 2],
      PRK: [-4, 5],
    })
  })

  it('refuse a relation of an actor with itself', () => {
    expect(selectionCodec.parse('RUS~RUS')).toEqual({ kind: 'none' })
    expect(selectionCodec.parse('RUS~PRK')).toEqual({ kind: 'relation', a: 'RUS', b: 'PRK' })
    expect(selectionCodec.parse('a~b~c')).toEqual({ kind: 'none' })
  })
})
