'use client'
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, indentUnit } from '@codemirror/language'
import { forceLinting, linter, type Diagnostic } from '@codemirror/lint'
import { searchKeymap } from '@codemirror/search'
import { EditorState, Prec } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useNonce } from '@/components/shell/NonceContext'
import { dialectWarnings } from '@/lib/view/queries/cypherDialect'
import { completeCypher, cypherLanguage, type StoreSchema } from './cypherLanguage'
import { editorTheme } from './editorTheme'

/** Where the engine says that the last run went wrong, 1-based. */
interface Place {
  line: number
  column: number
  message: string
}

export interface CypherEditorProps {
  text: string
  onChange: (text: string) => void
  onRun: () => void
  schema: StoreSchema | undefined
  parameters: readonly string[]
  /** Whether to mark what the embedded engine does not know. */
  warn: boolean
  fault: Place | null
}

/** CodeMirror, made once; the newest props are read through a ref. */
export default function CypherEditor(props: CypherEditorProps) {
  const { text, fault, warn } = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  const nonce = useNonce()
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!host.current) return
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: extensions(() => latest.current, nonce),
      }),
    })
    view.current = created
    return () => {
      view.current = null
      created.destroy()
    }
  }, [nonce])

  useEffect(() => {
    const now = view.current
    if (!now || now.state.doc.toString() === text) return
    now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: text } })
  }, [text])
  useEffect(() => {
    if (view.current) forceLinting(view.current)
  }, [fault, warn])

  return <div ref={host} className="h-full min-h-0 min-w-0" />
}

function extensions(props: () => CypherEditorProps, nonce: string) {
  return [
    ...(nonce === '' ? [] : [EditorView.cspNonce.of(nonce)]),
    EditorView.contentAttributes.of({ 'aria-label': 'Cypher query', tabindex: '0' }),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    history(),
    bracketMatching(),
    closeBrackets(),
    indentUnit.of('  '),
    EditorView.lineWrapping,
    cypherLanguage(),
    autocompletion({
      override: [
        completeCypher(
          () => props().schema,
          () => props().parameters,
        ),
      ],
    }),
    linter((view) => diagnose(view, props()), { delay: 300 }),
    // Ctrl Enter runs, before CodeMirror makes a line of it. Tab leaves the editor: nobody is trapped.
    Prec.highest(
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            props().onRun()
            return true
          },
        },
      ]),
    ),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) props().onChange(update.state.doc.toString())
    }),
    editorTheme,
  ]
}

function diagnose(view: EditorView, { warn, fault }: CypherEditorProps): Diagnostic[] {
  const text = view.state.doc.toString()
  const warnings = warn
    ? dialectWarnings(text).map((found): Diagnostic => ({ ...found, severity: 'warning' }))
    : []
  if (!fault || fault.line > view.state.doc.lines) return warnings
  const line = view.state.doc.line(fault.line)
  const from = Math.min(line.from + Math.max(0, fault.column - 1), line.to)
  const word = /^\S+/.exec(text.slice(from, line.to))?.[0].length ?? 0
  return [
    ...warnings,
    { from, to: Math.min(line.to, from + Math.max(1, word)), severity: 'error', message: fault.message },
  ]
}
