// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { layoutMatrix } from '@/lib/view/alignment/matrix'
import { matrixSvg } from '@/lib/view/alignment/matrixSvg'
import { scoreTable } from '@/lib/view/alignment/scoreTable'
import { escapeText, tag } from '@/lib/view/files/svg'

const COLOURS = {
  ...{ canvas: '#f', surface: '#fff', hover: '#eee', line: '#ddd', 'line-strong': '#777', ink: '#000' },
  ...{ 'ink-3': '#555', 'on-ink': '#fff', coop: '#00f', conf: '#f00', font: 'Inter, "A & B"' },
}
const PAIRS = [
  { source: 'AAA', target: 'BBB', score: -8.24, cooperative: 0, conflictual: 5, statements: 5 },
  { source: 'BBB', target: 'AAA', score: -2, cooperative: 0, conflictual: 4, statements: 4 },
  { source: 'AAA', target: 'CCC', score: 3.1, cooperative: 1, conflictual: 0, statements: 1 },
]

function draw(): Document {
  const svg = matrixSvg({
    layout: layoutMatrix([{ title: 'Bloc A', bloc: 'A', members: ['AAA', 'BBB', 'CCC'] }], {
      width: 900,
      height: 700,
    }),
    scores: scoreTable(PAIRS),
    nameOf: (id) => `<${id}>`,
    colours: COLOURS,
    dark: false,
    footer: 'Entente · 10 statements & samples',
  })
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(page.querySelector('parsererror')).toBeNull()
  return page
}

describe('the matrix as an SVG file', () => {
  it('is well formed, whatever names hold, and says what it shows', () => {
    const page = draw()
    const texts = [...page.querySelectorAll('text')].map((text) => text.textContent)
    expect(texts).toEqual(expect.arrayContaining(['<AAA>', 'AAA', 'Bloc A', '−8.2', '−2.0', '+3.1']))
    expect(texts.at(-1)).toBe('Entente · 10 statements & samples')
    expect(page.documentElement.getAttribute('font-family')).toBe('Inter, "A & B"')
  })

  it('marks few statements by dashes, the stronger side by a corner, and reads every cell out', () => {
    const page = draw()
    expect(page.querySelectorAll('[stroke-dasharray]')).toHaveLength(1)
    expect(page.querySelectorAll('path')).toHaveLength(1)
    const titles = [...page.querySelectorAll('rect > title')].map((title) => title.textContent)
    expect(titles).toContain('<AAA> → <BBB>: −8.2, 5 statements')
    expect(titles).toHaveLength(PAIRS.length)
  })
})

describe('SVG as text', () => {
  it('escapes text and leaves out what is undefined', () => {
    expect(tag('a', { b: '"<', c: undefined, d: 1.23456 }, escapeText('x & y'))).toBe(
      '<a b="&#34;&#60;" d="1.23">x &#38; y</a>',
    )
  })
})
