/** Just enough of Cypher's grammar to tell words from strings, names and comments. For checks that need no engine; never to rewrite a text. */

type TokenKind = 'word' | 'string' | 'name' | 'parameter' | 'number' | 'sign'

export interface CypherToken {
  kind: TokenKind
  /** As written; of a `parameter` and of a quoted `name`, without its marks. */
  text: string
  start: number
}

// Order matters: comments and strings first, so that nothing inside them counts.
const PATTERN =
  /(?<space>\s+|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$))|`(?<name>(?:``|[^`])*)(?:`|$)|\$(?:`(?<quoted>(?:``|[^`])*)`|(?<parameter>[\p{L}\p{N}_]+))|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d[\w.]*)|(?<sign>[\s\S])/gu

/** The text's tokens in order, spaces and comments left out. Linear in its length. */
export function cypherTokens(text: string): CypherToken[] {
  const tokens: CypherToken[] = []
  for (const match of text.matchAll(PATTERN)) {
    const groups = match.groups ?? {}
    if (groups.space !== undefined) continue
    const parameter = groups.parameter ?? groups.quoted
    const [kind, value]: [TokenKind, string] =
      groups.string !== undefined
        ? ['string', groups.string]
        : groups.name !== undefined
          ? ['name', groups.name]
          : parameter !== undefined
            ? ['parameter', parameter]
            : groups.word !== undefined
              ? ['word', groups.word]
              : groups.number !== undefined
                ? ['number', groups.number]
                : ['sign', groups.sign ?? '']
    tokens.push({ kind, text: value, start: match.index })
  }
  return tokens
}

/** Names of the parameters that a text uses, in order of first use. */
export function parameterNames(text: string): string[] {
  return [...new Set(cypherTokens(text).flatMap((token) => (token.kind === 'parameter' ? [token.text] : [])))]
}

/** A file of statements that end with `;` → the statements. */
export function splitStatements(text: string): string[] {
  const statements: string[] = []
  let from = 0
  for (const token of cypherTokens(text)) {
    if (token.kind !== 'sign' || token.text !== ';') continue
    statements.push(text.slice(from, token.start).trim())
    from = token.start + 1
  }
  const rest = text.slice(from)
  if (cypherTokens(rest).length > 0) statements.push(rest.trim())
  return statements.filter((statement) => cypherTokens(statement).length > 0)
}
