/** Nets of unordered pairs as columns, strongest first, so that a threshold cuts them in two. Pure. */
import type { PairNet } from '@/lib/alignment'
import { pairKeys, type PairKeys } from '@/lib/view/alignment/pairGrid'

/** `source` and `target` are the ends a and b: they have no direction. */
export interface NetColumns extends PairKeys {
  net: Float64Array
  statements: Int32Array
}

export function netColumns(nets: readonly PairNet[]): NetColumns {
  const sorted = [...nets].sort((x, y) => Math.abs(y.net) - Math.abs(x.net) || (x.a < y.a ? -1 : 1))
  return {
    ...pairKeys(sorted.map(({ a, b }) => ({ source: a, target: b }))),
    net: Float64Array.from(sorted, ({ net }) => net),
    statements: Int32Array.from(sorted, ({ statements }) => statements),
  }
}

/** Those whose size reaches the threshold, as objects. */
export function signedNets(
  { states, source, target, net, statements }: NetColumns,
  threshold: number,
): PairNet[] {
  const signed: PairNet[] = []
  for (let row = 0; row < net.length && Math.abs(net[row]!) >= threshold; row++)
    signed.push({
      a: states[source[row]!]!,
      b: states[target[row]!]!,
      net: net[row]!,
      statements: statements[row]!,
    })
  return signed
}

/** The ends of the pair with most statements. */
export function mostSaid({
  states,
  source,
  target,
  statements,
}: NetColumns): { source: string; target: string } | null {
  if (statements.length === 0) return null
  let most = 0
  for (let row = 1; row < statements.length; row++) if (statements[row]! > statements[most]!) most = row
  return { source: states[source[most]!]!, target: states[target[most]!]! }
}
