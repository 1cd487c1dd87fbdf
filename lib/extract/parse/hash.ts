/** The hash functions of the model. Weights are stored under these hashes: a change here asks for a new training. */

export function hashString(text: string, seed: number): number {
  let h = seed | 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) ^ (h >>> 15)
  return finish(h)
}

/** Spreads a small integer over 32 bits. */
export function mix(value: number): number {
  return finish(Math.imul((value + 0x7f4a7c15) | 0, 0x9e3779b1))
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
