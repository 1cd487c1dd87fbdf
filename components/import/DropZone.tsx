'use client'
import { ClipboardPaste, Download, FolderOpen } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'

/** What the server reads today. */
const ACCEPTED = ['.txt', '.md'] as const

/** Where files land, by drop or by choice; or a text is pasted. */
export function DropZone({ onFiles, onPaste }: { onFiles: (files: File[]) => void; onPaste: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <section
      aria-label="Add documents"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        'flex flex-wrap items-center gap-x-6 gap-y-4 rounded-card border border-dashed bg-surface p-6 transition-colors duration-120',
        over ? 'border-ink bg-hover' : 'border-line-strong',
      )}
    >
      <Download aria-hidden strokeWidth={1.4} className="size-8 text-ink-2" />
      <div className="min-w-60 flex-1">
        <h2 className="text-base font-semibold">Drop files here, choose them, or paste a text</h2>
        <p className="mt-0.5 text-xs text-ink-3">
          Plain text and Markdown ({ACCEPTED.join(', ')}), up to 50 MB each. Front matter may give title,
          publisher, byline, date and url. The same text twice is stored once.
        </p>
      </div>
      <div className="flex gap-2">
        <Button icon={<FolderOpen aria-hidden />} onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <Button icon={<ClipboardPaste aria-hidden />} onClick={onPaste}>
          Paste text
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED.join(',')}
        aria-label="Files to import"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </section>
  )
}
