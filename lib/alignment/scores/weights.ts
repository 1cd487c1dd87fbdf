/** The numbers of the score that are a choice: one place, so that a page can show them and a test can vary them. */
import type { Modality } from '@/lib/model/ontology'

/**
 * How much of a plain assertion each modality is worth. An announced act may not happen, a conditional one happens only if;
 * that an act did not happen (negated, denied) is no evidence of its opposite, so it weighs nothing and is shown, not counted.
 */
export const MODALITY_WEIGHT: Readonly<Record<Modality, number>> = {
  asserted: 1,
  intended: 0.6,
  conditional: 0.3,
  negated: 0,
  denied: 0,
  hypothetical: 0,
}

/** Pseudo-acts of intensity 0 that every score starts from: one clear act gives half of its intensity, many give nearly all. */
export const PRIOR_WEIGHT = 1

/** With a half-life set, an act without a date weighs as if it were one half-life old. */
export const UNDATED_DECAY = 0.5

/** A pair has a sign when the size of its net score reaches this. */
export const SIGN_THRESHOLD = 0.5

/** A state whose certainty is under this stands unplaced, with its lean. */
export const PLACED_CERTAINTY = 0.7

export const DEFAULT_RESAMPLES = 200
