import { describe, expect, it } from 'vitest'
import { blocLayout, blocPicture, drawTogether } from '@/components/alignment/blocs/blocPicture'
import { blocSvg } from '@/components/alignment/blocs/blocSvg'
import { readColours } from '@/components/graph/colours'
import { svgText } from '@/components/ui/svgText'
import type { BlocNetwork } from '@/lib/client/alignment/blocNetwork'
import type { EntityRow } from '@/lib/model/answers'
import { computeLayout } from '@/lib/view/layout'

const INSET = { top: 50, right: 50, bottom: 50, left: 50 }

function network(count: number): BlocNetwork {
  const ids = Array.from({ length: count }, (_, index) => `S${index}`)
  const bloc = (index: number): string => (index % 2 === 0 ? 'A' : 'B')
  return {
    states: ids.map((id, index) => ({
      ...{ id, bloc: bloc(index), sure: index > 0, certainty: 0.9 },
      ...{ friends: 1, foes: 1, against: index < 3 ? 1 : 0, statements: count - index },
    })),
    ties: ids.slice(2).map((id, index) => ({
      ...{ a: ids[index]!, b: id, net: index === 0 ? -2 : 3, low: null, high: null },
      ...{ statements: 1, against: index === 0 },
    })),
  }
}
const stateOf = (id: string): EntityRow => ({
  ...{ id, kind: 'state', name: `State <${id}>`, shortName: `State <${id}>`, iso2: null },
})
const picture = (of: BlocNetwork) =>
  blocPicture({
    network: of,
    places: computeLayout(blocLayout(of, { told: true, aspect: 1.5, stateOf })),
    ...{ told: true, selection: { kind: 'none' }, focused: null, inset: INSET, arrangement: '', stateOf },
  })

describe('many states in little room', () => {
  const places = { A: [0, 0], B: [2000, 0], C: [0, 1000] } as const

  it('are drawn together, as far as circles do not touch, and few are left as they are', () => {
    expect(drawTogether(places, { width: 1300, height: 900 }, INSET)).toEqual({
      ...{ share: 0.75, places: { A: [0, 0], B: [1500, 0], C: [0, 750] } },
    })
    expect(drawTogether(places, { width: 300, height: 300 }, INSET).share).toBe(0.6)
    expect(drawTogether(places, { width: 3000, height: 3000 }, INSET)).toEqual({ places, share: 1 })
  })
})

describe('the drawing of the signed network', () => {
  const of = network(24)
  const svg = blocSvg(picture(of), { colours: readColours(), footer: 'Entente & all dates' })
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement

  it('is one well-formed file with every state, its relations and what pulls against the blocs', () => {
    expect(root.nodeName).toBe('svg')
    expect(root.querySelectorAll('circle').length).toBe(24 + 1)
    const titles = [...root.querySelectorAll('path > title')].map((title) => title.textContent)
    expect(titles).toHaveLength(of.ties.length)
    expect(titles[0]).toBe('State <S0> and State <S2>, net −2.0, pulls against the blocs')
    expect(root.textContent).toContain('Bloc A')
    expect(root.textContent).toContain('Entente & all dates')
  })

  it('holds everything that it draws', () => {
    const [width, height] = ['width', 'height'].map((name) => Number(root.getAttribute(name)))
    for (const circle of root.querySelectorAll('circle')) {
      const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(circle.getAttribute(name)))
      expect(x! - r! > 0 && x! + r! < width! && y! - r! > 0 && y! + r! < height!).toBe(true)
    }
  })
})

describe('figures of a page as one file', () => {
  it('stand one below the other with their titles and a line of text', () => {
    document.body.innerHTML = `
      <svg class="a" width="200" height="50" role="img"><a href="/x"><path d="M0 0h9"/></a></svg>
      <svg width="300" height="40"><text>axis</text></svg>`
    const [first, second] = document.querySelectorAll('svg')
    const text = svgText([{ svg: first!, title: 'One → other' }, { svg: second! }], 'all dates')
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual([
      '300',
      String(22 + 50 + 40 + 28),
    ])
    expect([...root.querySelectorAll('svg')].map((svg) => svg.getAttribute('y'))).toEqual(['22', '72'])
    expect(root.querySelector('[class], [role], a[href]')).toBeNull()
    expect([...root.querySelectorAll('text')].map((line) => line.textContent)).toEqual([
      ...['One → other', 'axis', 'all dates'],
    ])
  })
})
