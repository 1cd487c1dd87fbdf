import { blocToken } from '@/lib/view/alignment/blocColour'

/** The colour of a bloc by its name; always beside it. */
export function blocColour(bloc: string | null): string {
  return `var(--${blocToken(bloc)})`
}
