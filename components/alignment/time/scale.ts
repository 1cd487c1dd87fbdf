import type { ScaleLinear } from 'd3-scale'

/** From days or scores to pixels. */
export type Scale = ScaleLinear<number, number>
