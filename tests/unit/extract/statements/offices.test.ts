import { describe, expect, it } from 'vitest'
import { read } from '../reader'

describe('offices', () => {
  it('reads the office behind a name, with the span that says so', () => {
    const text =
      'Daniel Kritenbrink, the Assistant Secretary of State for East Asian and Pacific Affairs, spoke.'
    const serves = read(text).serves.filter(({ basis }) => basis === 'text')
    expect(serves).toHaveLength(1)
    expect(serves[0]).toMatchObject({
      person: 'daniel-kritenbrink',
      of: 'USA',
      office: 'Assistant Secretary of State for East Asian and Pacific Affairs',
      basis: 'text',
    })
    expect(text.slice(serves[0]?.start ?? 0, serves[0]?.end ?? 0)).toBe(
      'Daniel Kritenbrink, the Assistant Secretary of State for East Asian and Pacific Affairs',
    )
  })

  it('adds what the lexicon says of the actors of the document, marked as reference with file and line', () => {
    const { serves, memberOf } = read('Sergey Lavrov said that Norway left NATO out of it. Russia agreed.')
    const [office] = serves.filter(({ basis }) => basis === 'reference')
    expect(office).toMatchObject({ person: 'sergey-lavrov', of: 'RUS', passage: null })
    expect(office?.sourceLine).toMatch(/^officeHolders\.json:\d+$/)
    expect(memberOf).toContainEqual(expect.objectContaining({ state: 'NOR', of: 'NATO', basis: 'reference' }))
  })

  it('reads the office before a name', () => {
    const { serves } = read('Foreign Minister Sergey Lavrov met reporters.')
    expect(serves.map(({ person, of, office }) => ({ person, of, office }))).toContainEqual({
      person: 'sergey-lavrov',
      of: 'RUS',
      office: 'Foreign Minister',
    })
  })
})
