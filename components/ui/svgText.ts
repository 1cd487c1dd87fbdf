/** An SVG on screen as a file that looks the same anywhere: what style sheets say is written into every element. */

const SVG = 'http://www.w3.org/2000/svg'
/** Attributes that mean nothing outside the page. */
const FOR_THE_PAGE = ['class', 'style', 'tabindex', 'role', 'aria-label', 'aria-pressed', 'aria-hidden']

const STYLES = [
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-dasharray',
    'opacity',
    'paint-order',
  ],
  ...['font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'text-anchor'],
]
/** Room for the line of text below, and for a figure's title above it. */
const FOOT = 28
const HEAD = 22

export interface Figure {
  svg: SVGSVGElement
  /** What stands above it on the page. */
  title?: string
}

/**
 * Figures of a page one below the other.
 * @param footer One line under the picture that says what it shows.
 */
export function svgText(figures: readonly Figure[], footer: string): string {
  const body = getComputedStyle(document.body)
  const root = element('svg', {})
  const ground = element('rect', { width: '100%', height: '100%', fill: body.backgroundColor })
  const write = (text: string, y: number, weight: string): void => {
    const font = { 'font-family': body.fontFamily, 'font-size': '11', 'font-weight': weight }
    const line = element('text', { x: '12', y: String(y), ...font, fill: body.color })
    line.textContent = text
    root.append(line)
  }
  root.append(ground)
  let width = 0
  let height = 0
  for (const { svg, title } of figures) {
    if (title !== undefined) {
      write(title, height + HEAD - 6, '600')
      height += HEAD
    }
    const size = sizeOf(svg)
    const copy = styledCopy(svg)
    for (const [name, value] of Object.entries({ ...size, x: 0, y: height }))
      copy.setAttribute(name, String(value))
    copy.setAttribute('overflow', 'visible')
    root.append(copy)
    width = Math.max(width, size.width)
    height += size.height
  }
  height += FOOT
  write(footer, height - 10, '400')
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    root.setAttribute(name, String(value))
  return new XMLSerializer().serializeToString(root)
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  return {
    width: svg.clientWidth || Number(svg.getAttribute('width')),
    height: svg.clientHeight || Number(svg.getAttribute('height')),
  }
}

function styledCopy(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [shown, copied] = [elementsOf(svg), elementsOf(copy)]
  shown.forEach((one, index) => writeStyles(one, copied[index]!))
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href')
  for (const name of FOR_THE_PAGE) copy.removeAttribute(name)
  return copy
}

function elementsOf(root: SVGSVGElement): Element[] {
  return [...root.querySelectorAll('*')]
}

function writeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  for (const name of STYLES) {
    const value = style.getPropertyValue(name)
    if (value !== '') to.setAttribute(name, value)
  }
  for (const name of FOR_THE_PAGE) to.removeAttribute(name)
}

function element(name: string, attributes: Record<string, string>): Element {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
