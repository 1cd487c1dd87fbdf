/** Plain values as Cypher literals, and back. Written on one line whatever they hold; what was not written so is not read. Pure. */

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', "'": "'", n: '\n', r: '\r', t: '\t' }
const ESCAPED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ESCAPES).map(([letter, character]) => [character, `\\${letter}`]),
)

function quoted(text: string): string {
  return `'${text.replace(/[\\'\n\r\t]/g, (character) => ESCAPED[character] ?? character)}'`
}

/** @param value null, texts, numbers, booleans, lists and plain objects; what is undefined is written as null */
export function writeLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(writeLiteral).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, item]) => `\`${key}\`: ${writeLiteral(item)}`)
      .join(', ')}}`
  return String(value)
}

const WORD = /(?:null|true|false)\b/y
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/y
const KEY = /`([A-Za-z][A-Za-z0-9]*)`: /y
const WORDS: Readonly<Record<string, null | boolean>> = { null: null, true: true, false: false }

/** Lists within maps within lists are as deep as any row goes; a hostile text must not exhaust the stack. */
const DEEPEST = 8

class LiteralReader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  private fault(): SyntaxError {
    return new SyntaxError(`no literal of ours at "${this.text.slice(this.at, this.at + 30)}"`)
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match) this.at = pattern.lastIndex
    return match
  }

  private skip(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  /** By searching for its marks, not by one pattern: a document's text may be of many megabytes. */
  private string(): string {
    const parts: string[] = []
    const marks = /['\\]/g
    for (let from = this.at; ; from = this.at) {
      marks.lastIndex = from
      const mark = marks.exec(this.text)
      if (!mark) throw this.fault()
      parts.push(this.text.slice(from, mark.index))
      this.at = mark.index + 1
      if (mark[0] === "'") return parts.join('')
      const character = ESCAPES[this.text[this.at] ?? '']
      if (character === undefined) throw this.fault()
      parts.push(character)
      this.at += 1
    }
  }

  /** What stands between an opening sign, which is read already, and `close`. */
  private items<T>(close: string, item: () => T): T[] {
    const items: T[] = []
    if (this.skip(close)) return items
    do items.push(item())
    while (this.skip(', '))
    if (!this.skip(close)) throw this.fault()
    return items
  }

  private entry(depth: number): [string, unknown] {
    const key = this.take(KEY)?.[1]
    if (key === undefined) throw this.fault()
    return [key, this.value(depth)]
  }

  value(depth = 0): unknown {
    if (depth > DEEPEST) throw this.fault()
    if (this.skip("'")) return this.string()
    if (this.skip('[')) return this.items(']', () => this.value(depth + 1))
    if (this.skip('{')) return Object.fromEntries(this.items('}', () => this.entry(depth + 1)))
    const word = this.take(WORD)
    if (word) return WORDS[word[0]]
    const number = this.take(NUMBER)
    if (number) return Number(number[0])
    throw this.fault()
  }
}

/**
 * The literal that begins at `at`, and where it ends.
 * @throws SyntaxError for anything that `writeLiteral` would not have written
 */
export function readLiteral(text: string, at: number): { value: unknown; end: number } {
  const reader = new LiteralReader(text, at)
  const value = reader.value()
  return { value, end: reader.at }
}
