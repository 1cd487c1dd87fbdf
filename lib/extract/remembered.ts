/** What is worked out from a word alone, kept by word: the same few thousand words make up most of every text. */

/** Words kept; when they are full they are forgotten together, which costs time and changes nothing else. */
const MOST = 30_000
/** Longer ones are rarely met twice. */
const LONGEST = 40

/** A function of one word that remembers its answers. Memory stays flat on text that never repeats itself. */
export function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const own = word.length <= LONGEST ? detached(word) : word
    const answer = work(own)
    if (word.length > LONGEST) return answer
    if (known.size >= MOST) known.clear()
    known.set(own, answer)
    return answer
  }
}

/** A copy that does not keep alive the document that `word` is a slice of: engines slice from 13 characters on. */
function detached(word: string): string {
  return word.length < 13 ? word : ` ${word}`.slice(1)
}
