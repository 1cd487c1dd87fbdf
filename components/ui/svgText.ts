/** An SVG on screen as a file that looks the same anywhere: what style sheets say is written into every element. */

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
/** Room for the line of text below. */
const FOOT = 28

/** @param footer One line under the picture that says what it shows. */
export function svgText(svg: SVGSVGElement, footer: string): string {
  const width = svg.clientWidth || Number(svg.getAttribute('width'))
  const height = svg.clientHeight || Number(svg.getAttribute('height'))
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height + FOOT))
  copy.setAttribute('viewBox', `0 0 ${width} ${height + FOOT}`)
  const [shown, copied] = [elementsOf(svg), elementsOf(copy)]
  shown.forEach((element, index) => writeStyles(element, copied[index]!))
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href')
  const body = getComputedStyle(document.body)
  const ground = element(svg, 'rect', { width: '100%', height: '100%', fill: body.backgroundColor })
  copy.prepend(ground)
  const text = element(svg, 'text', {
    ...{ x: '12', y: String(height + FOOT - 10), 'font-size': '11', 'font-family': body.fontFamily },
    fill: body.color,
  })
  text.textContent = footer
  copy.append(text)
  return new XMLSerializer().serializeToString(copy)
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
  for (const name of ['class', 'style', 'tabindex', 'role', 'aria-label', 'aria-pressed'])
    to.removeAttribute(name)
}

function element(near: SVGSVGElement, name: string, attributes: Record<string, string>): Element {
  const made = near.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
