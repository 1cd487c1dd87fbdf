/** SVG as text, escaped: a picture as a file without a page. Pure. */

type Attributes = Readonly<Record<string, string | number | undefined>>

/** `<name a="b">children</name>`; attributes that are undefined are left out, numbers keep two digits after the point. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeText(typeof value === 'number' ? short(value) : value)}"`],
  )
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

/** Text between tags or in an attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A whole file. */
export function svgFile(
  { width, height, font }: { width: number; height: number; font: string },
  ...children: readonly string[]
): string {
  const attributes = {
    ...{
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
    },
    'font-family': font,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', attributes, ...children)}\n`
}
