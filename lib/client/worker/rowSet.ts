/** Rows of the snapshot as the workers take them, and a key that tells them apart: each worked out once per set of rows. */

const asArrays = new WeakMap<readonly number[], Int32Array>()
const keys = new WeakMap<Int32Array, string>()

/** The same rows give the same array. */
export function countedRows(rows: readonly number[]): Int32Array {
  let known = asArrays.get(rows)
  if (!known) asArrays.set(rows, (known = new Int32Array(rows)))
  return known
}

/** A name for the rows in a cache, instead of all of them as text (FNV-1a). */
export function rowsKey(rows: Int32Array): string {
  let key = keys.get(rows)
  if (key === undefined) {
    let hash = 0x811c9dc5
    for (const row of rows) hash = Math.imul(hash ^ row, 0x01000193)
    keys.set(rows, (key = `${rows.length}.${hash >>> 0}`))
  }
  return key
}
