import { describe, expect, it } from 'vitest'
import { dropDocuments, gatherActs, scoreActs, seededRandom } from '@/lib/alignment'
import { snapshot, type Said } from './build'

const foes = (from: string, to: string, document: number): Said => ({ from, to, event: 'SANCTION', document })
const friends = (from: string, to: string, document: number): Said => ({ from, to, event: 'AID', document })

function drop(said: Said[]) {
  const { columns, entities } = snapshot(said)
  const table = gatherActs(columns, entities)
  return dropDocuments(table, scoreActs(table).nets, { random: seededRandom(1) })
}

describe('dropping one document at a time', () => {
  const solid = [1, 2, 3].flatMap((document) => [
    foes('USA', 'RUS', document),
    friends('USA', 'KOR', document),
    foes('KOR', 'RUS', document),
  ])

  it('changes nothing where several say the same', () => {
    expect(drop(solid)).toEqual({ drops: [], tried: 3, documents: 3 })
  })

  it('names the document that alone places a state, and the one that turns it', () => {
    const { drops } = drop([
      ...solid,
      friends('IND', 'RUS', 4),
      friends('IND', 'RUS', 4),
      friends('IND', 'RUS', 4),
      foes('IND', 'RUS', 5),
    ])
    expect(drops[0]).toMatchObject({ document: 4, flipped: 1, moved: ['IND'], gone: [] })
  })

  it('names states and pairs that no sign is left of', () => {
    const { drops } = drop([...solid, friends('PRK', 'RUS', 9)])
    expect(drops).toEqual([{ document: 9, flipped: 0, lost: 1, moved: [], gone: ['PRK'] }])
  })
})
