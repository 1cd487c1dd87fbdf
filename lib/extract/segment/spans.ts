/** Start and end of each token, flat. One buffer per call keeps the functions below free of allocation. */
export type Spans = number[]
