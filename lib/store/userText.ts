/** What is refused in a reader's text before any engine sees it. The engines' plans have the last word; this has the clearer one. */
import { EntenteError } from '@/lib/model/errors'
import { cypherTokens, type CypherToken } from './cypherText'

const MAX_LENGTH = 100_000
const MAX_DEPTH = 200
/** A backslash that no other one escapes, and the letter u. */
const UNICODE_ESCAPE = /(?<!\\)(?:\\\\)*\\[uU]/

const PREFIXES: Record<string, string> = {
  EXPLAIN: 'EXPLAIN is not for this place: the plan has its own button and command.',
  PROFILE: 'PROFILE is refused: it runs a text without answering it.',
  CYPHER: 'Options before a query (CYPHER …) are refused.',
  USE: 'Another database cannot be chosen here.',
}

function refused(message: string, remedy?: string): EntenteError {
  return new EntenteError('query-refused', message, remedy === undefined ? {} : { remedy })
}

function isWord(token: CypherToken | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word
}

function checkDepth(tokens: CypherToken[]): void {
  let depth = 0
  for (const { kind, text } of tokens) {
    if (kind !== 'sign') continue
    if ('([{'.includes(text)) depth++
    else if (')]}'.includes(text)) depth--
    if (depth > MAX_DEPTH) throw refused('The query is nested too deeply.')
  }
}

/** @throws EntenteError query-refused, query-syntax (an empty text) */
export function checkUserText(text: string): void {
  if (text.length > MAX_LENGTH)
    throw new EntenteError(
      'query-too-large',
      `A query may have ${MAX_LENGTH} characters; this one has ${text.length}.`,
    )
  const tokens = cypherTokens(text)
  const first = tokens[0]
  if (!first) throw new EntenteError('query-syntax', 'The query is empty.', { where: 'line 1, column 1' })
  // Neo4j 5 replaces them before it reads the text, anywhere in it: what this file sees must be what an engine sees.
  if (UNICODE_ESCAPE.test(text))
    throw refused(
      'Escapes like \\u0041 are refused in a query.',
      'Write the letter itself, or give it as a parameter.',
    )
  const prefix = first.kind === 'word' ? PREFIXES[first.text.toUpperCase()] : undefined
  if (prefix !== undefined) throw refused(prefix)
  const semicolon = tokens.findIndex((token) => token.kind === 'sign' && token.text === ';')
  if (semicolon >= 0 && semicolon < tokens.length - 1)
    throw refused('Several statements in one text are refused.', 'Run them one at a time.')
  if (tokens.some((token, index) => isWord(token, 'LOAD') && isWord(tokens[index + 1], 'CSV')))
    throw refused('LOAD CSV is refused: a query reads the graph, never files or addresses.')
  checkDepth(tokens)
}

/** Apart from the rest so that a syntax error or a write is named first. @throws EntenteError query-refused */
export function requireReturn(text: string): void {
  if (!cypherTokens(text).some((token) => isWord(token, 'RETURN')))
    throw refused(
      'The query answers nothing: it has no RETURN.',
      'End it with RETURN and what you want to see.',
    )
}
