import { describe, expect, it } from 'vitest'
import { partitionBlocs } from '@/lib/alignment'
import { balance } from '@/lib/alignment/balance/balance'
import { parseEdgeList } from '@/lib/alignment/balance/edgeList'
import { highsCoveringSolver } from '@/lib/alignment/balance/highsCovering'
import { blocsContent, relationsCsv, statesCsv } from '@/lib/client/alignment/blocFiles'
import { blocNetwork, type NetworkTie } from '@/lib/client/alignment/blocNetwork'
import { placeAsBefore } from '@/lib/client/alignment/certainty'
import { drawnTies, MOST_DRAWN } from '@/lib/client/alignment/drawnTies'
import { mostSaid, netColumns, signedNets } from '@/lib/client/alignment/netColumns'
import { intervalColumns, IntervalTable, NO_INTERVALS } from '@/lib/view/alignment/intervalTable'

const net = (a: string, b: string, value: number) => ({ a, b, net: value, statements: 2 })
const NETS = [
  net('USA', 'KOR', 5),
  net('USA', 'JPN', 4),
  net('KOR', 'JPN', 3),
  net('RUS', 'PRK', 6),
  net('USA', 'RUS', -5),
  net('KOR', 'PRK', -7),
  net('JPN', 'PRK', 1.5),
  net('IND', 'USA', 0.3),
]
const certainty = new Map(['USA', 'KOR', 'RUS', 'PRK', 'JPN'].map((id) => [id, id === 'JPN' ? 0.6 : 1]))
const partition = partitionBlocs({ nets: NETS }, { certainty })
const measured = intervalColumns([{ source: 'PRK', target: 'JPN', low: 0.25, high: 2 }])
const network = blocNetwork(NETS, partition, new IntervalTable(measured))
const nameOf = (id: string) => `State of ${id}`

describe('the signed network as it is drawn and listed', () => {
  it('holds whoever has a sign, sure members first, with what pulls against the blocs', () => {
    expect(network.states.map(({ id }) => id)).toEqual(['KOR', 'USA', 'PRK', 'RUS', 'JPN'])
    expect(network.states.find(({ id }) => id === 'JPN')).toEqual({
      ...{ id: 'JPN', bloc: 'A', sure: false, certainty: 0.6 },
      ...{ friends: 3, foes: 0, against: 1, statements: 6 },
    })
    expect(network.ties).toHaveLength(7)
    expect(network.ties.filter(({ against }) => against)).toEqual([
      { ...net('JPN', 'PRK', 1.5), low: 0.25, high: 2, against: true },
    ])
  })

  it('leaves relations under the threshold out', () => {
    expect(blocNetwork(NETS, partition, NO_INTERVALS, 4).ties.map(({ net: value }) => value)).toEqual([
      -7, 6, 5, -5, 4,
    ])
  })

  it('saves relations that entente balance divides alike', async () => {
    const edges = parseEdgeList(relationsCsv(network, true, nameOf))
    const found = balance(edges, { solver: await highsCoveringSolver(), now: () => performance.now() })
    expect(found).toMatchObject({ edges: 7, frustration: partition.frustration, optimal: true })
  })

  it('names no bloc in its files where blocs are not told from chance', () => {
    expect(relationsCsv(network, false, nameOf).split('\r\n')[0]).not.toContain('bloc')
    expect(statesCsv(network, false, nameOf).split('\r\n')[0]).toBe(
      'state,name,cooperative_ties,conflictual_ties',
    )
    expect(statesCsv(network, true, nameOf)).toContain('JPN,State of JPN,3,0,,A,0.6,1\r\n')
  })

  it('gives the division with its proof as JSON', () => {
    expect(blocsContent(network, partition, null)).toMatchObject({
      frustration: 1,
      optimal: true,
      lowerBound: 1,
      chance: null,
      relations: network.ties,
    })
  })
})

describe('a division whose certainty is measured anew', () => {
  it('keeps the unplaced unplaced, with the lean of now', () => {
    const divided = partitionBlocs({ nets: NETS })
    const interim = placeAsBefore(divided, partition)
    expect(interim.unplaced).toEqual([{ id: 'JPN', leansTo: 'A', certainty: 0.6 }])
    expect(interim.blocs.map(({ name, members }) => [name, members.map(({ id }) => id).sort()])).toEqual([
      ['A', ['KOR', 'USA']],
      ['B', ['PRK', 'RUS']],
    ])
  })
})

describe('nets as columns', () => {
  it('come back strongest first, down to a threshold', () => {
    const columns = netColumns(NETS)
    expect(signedNets(columns, 0)).toEqual(
      [...NETS].sort((x, y) => Math.abs(y.net) - Math.abs(x.net) || (x.a < y.a ? -1 : 1)),
    )
    expect(signedNets(columns, 4).map(({ net: value }) => value)).toEqual([-7, 6, 5, -5, 4])
    expect(signedNets(netColumns([]), 0)).toEqual([])
  })

  it('know the pair with most statements', () => {
    expect(mostSaid(netColumns([...NETS, { ...net('IND', 'PRK', 0.1), statements: 9 }]))).toEqual({
      source: 'IND',
      target: 'PRK',
    })
    expect(mostSaid(netColumns([]))).toBeNull()
  })
})

describe('the relations that are drawn', () => {
  const tie = (a: number, b: number, value: number): NetworkTie => ({
    ...{ a: `S${a}`, b: `S${b}`, net: value, low: null, high: null, statements: 1, against: false },
  })

  it('are all of a network that can be followed', () => {
    expect(drawnTies(network.ties)).toBe(network.ties)
  })

  it('are the strongest of a large one, and of everyone the strongest two', () => {
    const strong = Array.from({ length: MOST_DRAWN + 300 }, (_, at) => tie(at % 50, 50 + (at % 49), 9))
    const weak = [tie(200, 0, 2), tie(201, 0, 1.5), tie(200, 1, 1.2), tie(200, 2, 1.1)]
    const drawn = drawnTies([...strong, ...weak])
    expect(drawn.length).toBe(MOST_DRAWN)
    expect(drawn.slice(-3)).toEqual(weak.slice(0, 3))
  })
})
