/** The colour of a bloc by its letter; always beside its name. */
const COLOURS = ['a', 'b', 'c'] as const

/** 'var(--bloc-a)' for A, b for B; unplaced, apart and all further ones share c's neutral turn. */
export function blocColour(bloc: string | null): string {
  if (bloc === null) return 'var(--ink-3)'
  const index = bloc.charCodeAt(0) - 65
  return `var(--bloc-${COLOURS[index % COLOURS.length] ?? 'a'})`
}
