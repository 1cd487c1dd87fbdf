'use client'
import { useState } from 'react'
import type { Certainty } from './useAlignment'

/** Whether the blocs say more than chance: signs shuffled among the same pairs seldom divide as well. */
export type Verdict = 'clear' | 'chance' | 'few' | 'measuring'

/** Shuffled networks that may divide as well before blocs are not told from chance. */
const LEVEL = 0.05

function verdictOf(certainty: Certainty | null): Verdict {
  if (certainty === null) return 'measuring'
  if (certainty.chance === null) return 'few'
  return certainty.chance.share > LEVEL ? 'chance' : 'clear'
}

/**
 * The verdict, and whether blocs are told: not where they are no clearer than chance, unless somebody asks for them all the same.
 * While another verdict is measured the last one stands: hulls that come and go with every move of the brush say nothing.
 */
export function useVerdict(
  certainty: Certainty | null,
  anyway: boolean,
): { verdict: Verdict; told: boolean } {
  const now = verdictOf(certainty)
  const [last, setLast] = useState(now)
  // Set while rendering, as React asks for what is derived from the render before.
  if (now !== 'measuring' && now !== last) setLast(now)
  const verdict = now === 'measuring' ? last : now
  return { verdict, told: anyway || verdict === 'clear' || verdict === 'measuring' }
}
