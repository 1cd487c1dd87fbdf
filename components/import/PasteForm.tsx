'use client'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { formatCount, plural } from '@/components/ui/format'
import type { PastedText } from './useImports'

const EMPTY: PastedText = { text: '', title: '', publisher: '', byline: '', date: '', url: '' }

const FIELDS = [
  { name: 'title', label: 'Title', type: 'text', placeholder: 'First line of the text' },
  { name: 'publisher', label: 'Publisher', type: 'text', placeholder: 'Who published it' },
  { name: 'byline', label: 'Byline', type: 'text', placeholder: "Who wrote it: decides who 'we' is" },
  { name: 'date', label: 'Date', type: 'date', placeholder: '' },
  { name: 'url', label: 'Address', type: 'url', placeholder: 'https://' },
] as const

/** A text with what is known of it. The count below is what will be read. */
export function PasteForm({
  onSubmit,
  onCancel,
}: {
  onSubmit: (text: PastedText) => void
  onCancel: () => void
}) {
  const [draft, setDraft] = useState(EMPTY)
  const id = useId()
  const paragraphs = draft.text.split(/\n\s*\n/).filter((part) => part.trim() !== '').length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.text.trim() !== '') onSubmit(draft)
  }
  const set = (name: keyof PastedText, value: string) => setDraft((before) => ({ ...before, [name]: value }))
  return (
    <form
      onSubmit={submit}
      className="rounded-card border border-line bg-surface p-4"
      aria-label="Paste a text"
    >
      <label htmlFor={`${id}-text`} className="text-xs font-medium">
        Text
      </label>
      <textarea
        id={`${id}-text`}
        autoFocus
        required
        rows={8}
        value={draft.text}
        onChange={(event) => set('text', event.target.value)}
        className="mt-1 block w-full resize-y rounded-control border border-line-strong bg-canvas p-3 text-sm"
      />
      <div className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
        {FIELDS.map((field) => (
          <label key={field.name} className="text-xs font-medium">
            {field.label}
            <input
              type={field.type}
              value={draft[field.name]}
              placeholder={field.placeholder}
              onChange={(event) => set(field.name, event.target.value)}
              className="mt-1 block h-8 w-full rounded-control border border-line-strong bg-canvas px-2.5 text-sm font-normal placeholder:text-ink-3"
            />
          </label>
        ))}
      </div>
      <div className="mt-4 flex items-center gap-2">
        <p className="nums flex-1 text-xs text-ink-3" aria-live="polite">
          {draft.text.trim() === ''
            ? 'Nothing pasted yet'
            : `${formatCount(draft.text.length)} characters, ${plural(paragraphs, 'paragraph')}`}
        </p>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" disabled={draft.text.trim() === ''}>
          Read this text
        </Button>
      </div>
    </form>
  )
}
