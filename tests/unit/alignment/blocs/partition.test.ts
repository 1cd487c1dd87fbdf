import { describe, expect, it } from 'vitest'
import { partitionBlocs, scorePairs } from '@/lib/alignment'
import { snapshot, type Said } from '../build'

const friends = (from: string, to: string): Said => ({ from, to, event: 'AID' })
const foes = (from: string, to: string): Said => ({ from, to, event: 'SANCTION' })

function partition(
  said: Said[],
  options?: Parameters<typeof partitionBlocs>[1],
): ReturnType<typeof partitionBlocs> {
  const { columns, entities } = snapshot(said)
  return partitionBlocs(scorePairs(columns, entities), options)
}
const members = (found: ReturnType<typeof partitionBlocs>): [string, string[]][] =>
  found.blocs.map((bloc) => [bloc.name, bloc.members.map((member) => member.id).sort()])

const TWO_SIDES = [
  friends('USA', 'KOR'),
  friends('USA', 'JPN'),
  friends('KOR', 'JPN'),
  friends('RUS', 'PRK'),
  foes('USA', 'RUS'),
  foes('KOR', 'PRK'),
]

describe('the partition into blocs', () => {
  it('separates who stands against whom, the larger bloc first', () => {
    const found = partition(TWO_SIDES)
    expect(members(found)).toEqual([
      ['A', ['JPN', 'KOR', 'USA']],
      ['B', ['PRK', 'RUS']],
    ])
    expect(found).toMatchObject({ frustration: 0, optimal: true, pairs: 6, triangleBalance: 1 })
  })

  it('lists the pairs that pull against it', () => {
    const found = partition([...TWO_SIDES, { from: 'JPN', to: 'PRK', event: 'CONSULT' }])
    expect(found.frustrated).toEqual([{ a: 'JPN', b: 'PRK', net: 1.25, statements: 1 }])
    expect(found).toMatchObject({ frustration: 1, lowerBound: 1, optimal: true })
  })

  it('keeps the names of an earlier partition even when sizes change', () => {
    const reference = new Map([
      ['RUS', 'A'],
      ['PRK', 'A'],
      ['USA', 'B'],
    ])
    expect(members(partition(TWO_SIDES, { reference }))).toEqual([
      ['A', ['PRK', 'RUS']],
      ['B', ['JPN', 'KOR', 'USA']],
    ])
  })

  it('knows a bloc by its strongest members, and lets separate parts share a name', () => {
    const reference = new Map([
      ['USA', 'A'],
      ['UKR', 'A'],
      ['RUS', 'B'],
      ['KOR', 'B'],
      ['JPN', 'B'],
    ])
    const found = partition([...TWO_SIDES.slice(0, 3), foes('UKR', 'RUS'), friends('RUS', 'BLR')], {
      reference,
    })
    // KOR and JPN are as well tied as USA: by number of ties this bloc is B here, and Russia's side, alone in its part, is B too.
    expect(members(found)).toEqual([
      ['A', ['UKR']],
      ['B', ['BLR', 'JPN', 'KOR', 'RUS', 'USA']],
    ])
    const star = [friends('USA', 'KOR'), friends('USA', 'JPN'), friends('USA', 'AUS'), foes('USA', 'RUS')]
    expect(members(partition(star, { reference }))[0]).toEqual(['A', ['AUS', 'JPN', 'KOR', 'USA']])
  })

  it('leaves states whose certainty is under 0.70 unplaced, with their lean', () => {
    const certainty = new Map(['USA', 'KOR', 'RUS', 'PRK'].map((id) => [id, 1]))
    certainty.set('JPN', 0.6)
    const found = partition(TWO_SIDES, { certainty })
    expect(found.unplaced).toEqual([{ id: 'JPN', leansTo: 'A', certainty: 0.6 }])
    expect(members(found)[0]).toEqual(['A', ['KOR', 'USA']])
  })

  it('does not force a lone pair into blocs of the others', () => {
    expect(partition([...TWO_SIDES, foes('IND', 'PAK')]).apart).toEqual(['IND', 'PAK'])
  })

  it('answers nothing for nothing', () => {
    expect(partition([])).toMatchObject({ blocs: [], frustration: 0, optimal: true, triangleBalance: null })
  })

  it('divides into as many blocs as contradict least, each with a name of its own, who stands alone apart', () => {
    const said = [
      ...TWO_SIDES,
      friends('IND', 'ZAF'),
      foes('IND', 'USA'),
      foes('IND', 'RUS'),
      foes('ISR', 'USA'),
      foes('ISR', 'RUS'),
      foes('ISR', 'IND'),
    ]
    const found = partition(said, { blocs: 'any' })
    expect(members(found)).toEqual([
      ['A', ['JPN', 'KOR', 'USA']],
      ['B', ['IND', 'ZAF']],
      ['C', ['PRK', 'RUS']],
    ])
    expect(found).toMatchObject({ frustration: 0, optimal: true, apart: ['ISR'] })
    expect(partition(said).frustration).toBeGreaterThan(0)
  })

  it('keeps the nearest of equally good divisions to the names it is given', () => {
    // India is as much a friend of one side as of the other.
    const said = [...TWO_SIDES, friends('IND', 'USA'), friends('IND', 'RUS')]
    for (const side of ['A', 'B']) {
      const reference = new Map([
        ...['USA', 'KOR', 'JPN'].map((id): [string, string] => [id, 'A']),
        ...['RUS', 'PRK'].map((id): [string, string] => [id, 'B']),
        ['IND', side] as [string, string],
      ])
      for (const blocs of ['two', 'any'] as const) {
        const found = partition(said, { reference, blocs })
        expect(found.blocs.find(({ name }) => name === side)?.members.map(({ id }) => id)).toContain('IND')
      }
    }
  })
})
