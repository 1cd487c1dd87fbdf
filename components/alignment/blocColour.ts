/** The colour of a bloc by its letter; always beside its name. */
const COLOURS = ['a', 'b', 'c'] as const

/** Three blocs have a colour of their own; all others, and who stands in none, are neutral. */
export function blocColour(bloc: string | null): string {
  const colour = bloc === null ? undefined : COLOURS[bloc.charCodeAt(0) - 65]
  return colour === undefined ? 'var(--ink-3)' : `var(--bloc-${colour})`
}
