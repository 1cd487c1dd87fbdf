/** The colour tokens as the canvas needs them: read from the page once per theme. */

const TOKENS = [
  'canvas',
  'surface',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'line-strong',
  'coop',
  'conf',
  'bloc-a',
  'bloc-b',
  'bloc-c',
  'focus',
  'warn',
  'hover',
  'on-ink',
  'hull-fill',
  'hull-line',
  'dimmed',
] as const

export type Colours = Record<(typeof TOKENS)[number], string> & { font: string }

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const entries = TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()] as const)
  return { ...Object.fromEntries(entries), font: getComputedStyle(document.body).fontFamily } as Colours
}

/** '7.5%' or '0.74' as a number from 0 to 1. */
export function share(text: string, fallback: number): number {
  const value = Number.parseFloat(text)
  if (Number.isNaN(value)) return fallback
  return text.endsWith('%') ? value / 100 : value
}

/** `#rrggbb` mixed into another, as color-mix in sRGB does: `amount` of the first. */
export function mix(colour: string, into: string, amount: number): string {
  const a = channels(colour)
  const b = channels(into)
  const mixed = a.map((value, index) => Math.round(value * amount + (b[index] ?? 0) * (1 - amount)))
  return `rgb(${mixed.join(',')})`
}

function channels(colour: string): number[] {
  const digits = colour.replace('#', '')
  // A bundler may have shortened #ffffff to #fff.
  const hex = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) || 0)
}
