/** The colour token of a bloc by its name: the same in every window, filter and page. Pure. */

export type BlocToken = 'bloc-a' | 'bloc-b' | 'bloc-c' | 'ink-3'

const TOKENS: Readonly<Record<string, BlocToken>> = { A: 'bloc-a', B: 'bloc-b', C: 'bloc-c' }

/** Three blocs have a colour of their own; all others, and who stands in none, are neutral. Always beside the bloc's name. */
export function blocToken(name: string | null): BlocToken {
  return (name === null ? undefined : TOKENS[name]) ?? 'ink-3'
}
