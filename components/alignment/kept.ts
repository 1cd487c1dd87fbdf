/**
 * How the workers' answers are kept: they never grow old, and are compared as wholes, since entry by entry would cost more than
 * drawing anew.
 */
export const KEPT = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 60_000,
  retry: false,
  structuralSharing: false,
} as const
