'use client'
import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { Kbd } from '@/components/ui/Kbd'
import { useShell, type Command } from './ShellContext'

const EVERYWHERE: readonly Pick<Command, 'id' | 'title' | 'keys'>[] = [
  { id: 'palette', title: 'Search and commands', keys: ['Ctrl', 'K'] },
  { id: 'search', title: 'Search', keys: ['/'] },
  { id: 'keys', title: 'These keys', keys: ['?'] },
]

/** Every key that does something on this page. */
export function KeysDialog() {
  const { keysOpen, setKeysOpen, commands } = useShell()
  const here = commands.filter((command) => command.keys !== undefined)
  return (
    <Dialog.Root open={keysOpen} onOpenChange={setKeysOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[var(--scrim)]" />
        <Dialog.Popup className="fixed top-24 left-1/2 z-40 max-h-[70dvh] w-[calc(100vw-32px)] max-w-[480px] -translate-x-1/2 overflow-y-auto rounded-palette bg-raised p-6 shadow-palette">
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-lg font-semibold">Keys</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="grid size-8 place-items-center rounded-control text-ink-2 hover:bg-hover"
            >
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </div>
          <KeyList title="Everywhere" rows={EVERYWHERE} />
          {here.length > 0 && <KeyList title="On this page" rows={here} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function KeyList({
  title,
  rows,
}: {
  title: string
  rows: readonly Pick<Command, 'id' | 'title' | 'keys'>[]
}) {
  return (
    <section className="mt-4">
      <h3 className="text-2xs font-medium text-ink-3">{title}</h3>
      <dl className="mt-1 divide-y divide-line">
        {rows.map((row) => (
          <div key={row.id} className="flex h-9 items-center justify-between gap-4">
            <dt className="text-sm">{row.title}</dt>
            <dd className="flex gap-1">
              {row.keys?.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
