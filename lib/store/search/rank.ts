/** How well a name answers what somebody typed. Pure. */

/** 0: not at all; 1: the very name. Both already folded, neither empty. */
export function rank(name: string, typed: string): number {
  if (name === typed) return 1
  if (name.startsWith(`${typed} `)) return 0.9
  if (name.startsWith(typed)) return 0.8
  if (` ${name} `.includes(` ${typed} `)) return 0.7
  if (` ${name}`.includes(` ${typed}`)) return 0.6
  return wordsInAnyOrder(name, typed)
}

/** Every typed word begins a word of the name: 'blinken ant' finds 'antony blinken'. */
function wordsInAnyOrder(name: string, typed: string): number {
  const words = typed.split(' ')
  if (words.length < 2) return 0
  return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 0.5 : 0
}
