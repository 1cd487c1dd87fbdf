/** What is on screen as JSON, with the address that shows it again. Pure. */

/** `{entente: WHAT, address, …content}`, indented. Numbers keep `digits` digits after the point: more is not meant. */
export function jsonFile(
  { what, address, digits = 4 }: { what: string; address: string; digits?: number },
  content: Readonly<Record<string, unknown>>,
): string {
  const scale = 10 ** digits
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * scale) / scale : value
  return JSON.stringify({ entente: what, address, ...content }, rounded, 2) + '\n'
}
