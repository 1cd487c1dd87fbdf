/** Cypher for CodeMirror: a tokenizer that tells labels, types and parameters apart, and completion from the live schema. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { LanguageSupport, StreamLanguage, type StreamParser } from '@codemirror/language'
import { tags } from '@lezer/highlight'

const KEYWORDS = [
  ...[
    'MATCH',
    'OPTIONAL',
    'WHERE',
    'WITH',
    'RETURN',
    'ORDER',
    'BY',
    'SKIP',
    'LIMIT',
    'UNWIND',
    'UNION',
    'ALL',
  ],
  ...[
    'CALL',
    'YIELD',
    'AS',
    'DISTINCT',
    'ASC',
    'DESC',
    'ASCENDING',
    'DESCENDING',
    'CASE',
    'WHEN',
    'THEN',
    'ELSE',
  ],
  ...['END', 'AND', 'OR', 'NOT', 'XOR', 'IN', 'IS', 'NULL', 'TRUE', 'FALSE', 'STARTS', 'ENDS', 'CONTAINS'],
  ...[
    'EXISTS',
    'COUNT',
    'CREATE',
    'MERGE',
    'SET',
    'DELETE',
    'DETACH',
    'REMOVE',
    'ON',
    'FOREACH',
    'LOAD',
    'CSV',
  ],
] as const
const KEYWORD_SET: ReadonlySet<string> = new Set(KEYWORDS)

const FUNCTIONS = [
  ...[
    'count',
    'collect',
    'sum',
    'avg',
    'min',
    'max',
    'size',
    'type',
    'labels',
    'keys',
    'properties',
    'coalesce',
  ],
  ...[
    'startNode',
    'endNode',
    'nodes',
    'relationships',
    'length',
    'shortestPath',
    'allShortestPaths',
    'head',
    'last',
  ],
  ...['tail', 'range', 'reverse', 'toLower', 'toUpper', 'toString', 'toInteger', 'toFloat', 'trim', 'split'],
  ...['replace', 'substring', 'left', 'right', 'abs', 'floor', 'ceil', 'round', 'sign', 'sqrt', 'date'],
] as const

interface State {
  /** Inside a block comment. */
  comment: boolean
  /** The next word is a label or a type. */
  label: boolean
}

const parser: StreamParser<State> = {
  name: 'cypher',
  startState: () => ({ comment: false, label: false }),
  copyState: (state) => ({ ...state }),
  token: (stream, state) => {
    if (state.comment) {
      if (stream.match(/^.*?\*\//)) state.comment = false
      else stream.skipToEnd()
      return 'comment'
    }
    if (stream.eatSpace()) return null
    if (stream.match('//')) {
      stream.skipToEnd()
      return 'comment'
    }
    if (stream.match('/*')) {
      state.comment = true
      return 'comment'
    }
    if (stream.match(/^'(?:[^'\\]|\\.)*'?/) || stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string'
    if (stream.match(/^\$(?:\w+|`[^`]*`)/)) return 'parameter'
    if (stream.match(/^\d[\d.eE]*/)) return 'number'
    if (stream.match(/^`[^`]*`?/)) return nameStyle(state)
    const property = stream.string[stream.pos - 1] === '.'
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)
    if (word && property) return 'propertyName'
    if (word && typeof word === 'object') return wordStyle(word[0], stream.peek() === '(', state)
    state.label = stream.next() === ':' || (state.label && /[|!&(\s]/.test(stream.current()))
    return 'punctuation'
  },
  tokenTable: {
    parameter: tags.special(tags.variableName),
    label: tags.typeName,
    function: tags.function(tags.name),
  },
  languageData: { commentTokens: { line: '//' }, closeBrackets: { brackets: ['(', '[', '{', "'", '"'] } },
}

function nameStyle(state: State): string {
  const style = state.label ? 'label' : 'variableName'
  state.label = false
  return style
}

function wordStyle(word: string, called: boolean, state: State): string {
  if (state.label) return nameStyle(state)
  if (KEYWORD_SET.has(word.toUpperCase()) && !(called && word !== word.toUpperCase())) return 'keyword'
  return called ? 'function' : 'variableName'
}

/** What the store holds, as GET /api/schema answers. */
export interface StoreSchema {
  labels: string[]
  relationshipTypes: string[]
  propertyKeys: string[]
}

const option =
  (type: string, boost = 0) =>
  (label: string): Completion => ({ label, type, boost })

/** Labels and types after ':', parameters after '$', properties after '.', keywords and functions elsewhere. */
export function completeCypher(
  schema: () => StoreSchema | undefined,
  parameters: () => readonly string[],
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const before = context.matchBefore(/[:|$.]?\s?[\p{L}\p{N}_]*$/u)
    if (!before || (before.text === '' && !context.explicit)) return null
    const { labels = [], relationshipTypes = [], propertyKeys = [] } = schema() ?? {}
    const lead = before.text[0] ?? ''
    const from =
      before.from + (/[:|$.]/.test(lead) ? before.text.length - before.text.slice(1).trimStart().length : 0)
    const result = (options: Completion[]): CompletionResult => ({
      from,
      options,
      validFor: /^[\p{L}\p{N}_]*$/u,
    })
    const line = context.state.doc.lineAt(context.pos)
    if (line.text.trimStart().startsWith('//')) return null
    if (lead === ':' || lead === '|') {
      const inRelation = /\[[^\]]*$/.test(line.text.slice(0, context.pos - line.from))
      return result(
        inRelation
          ? relationshipTypes.map(option('type', 1))
          : [...labels.map(option('class', 1)), ...relationshipTypes.map(option('type'))],
      )
    }
    if (lead === '$') return result(parameters().map(option('variable')))
    if (lead === '.') return result(propertyKeys.map(option('property')))
    return result([...KEYWORDS.map(option('keyword', 1)), ...FUNCTIONS.map(option('function'))])
  }
}

export function cypherLanguage(): LanguageSupport {
  return new LanguageSupport(StreamLanguage.define(parser))
}
