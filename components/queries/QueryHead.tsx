'use client'
import { Copy, Save, Trash2 } from 'lucide-react'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import type { SavedQuery } from '@/lib/model/answers'

/** What is open, and what can be done with it as a whole. */
export function QueryHead({
  title,
  saved,
  changed,
  onDuplicate,
  onSave,
  onDelete,
}: {
  title: string
  saved: SavedQuery | null
  changed: boolean
  onDuplicate: () => void
  onSave: () => void
  onDelete: () => void
}) {
  const builtIn = saved?.builtIn ?? false
  const savable = saved === null || (changed && !builtIn)
  return (
    <div className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-4 py-2 md:px-6">
      <h2 className="min-w-0 truncate text-lg font-semibold" title={saved?.description}>
        {title}
      </h2>
      {builtIn && <Badge title="Ships with Entente: duplicate it to change it">built-in</Badge>}
      {changed && <Badge>changed</Badge>}
      <span className="ml-auto flex gap-1.5">
        {saved && !builtIn && (
          <Button variant="quiet" icon={<Trash2 aria-hidden />} onClick={onDelete}>
            Delete
          </Button>
        )}
        <Button icon={<Copy aria-hidden />} onClick={onDuplicate}>
          Duplicate
        </Button>
        <Button
          icon={<Save aria-hidden />}
          disabled={!savable}
          title={builtIn && changed ? 'A built-in query is kept as it is: duplicate it' : undefined}
          onClick={onSave}
        >
          Save
        </Button>
      </span>
    </div>
  )
}
