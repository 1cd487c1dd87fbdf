/** A cell of the matrix: the states of its row and its column, by id. */
export interface Cell {
  source: string
  target: string
}
