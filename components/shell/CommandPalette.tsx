'use client'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/Kbd'
import { usePaletteResults, type PaletteGroup, type PaletteItem } from './usePaletteResults'
import { useShell } from './ShellContext'

/** The one search field of the house: actors, documents, queries, commands. Ctrl/⌘ K, or / outside a field. */
export function CommandPalette() {
  const { paletteText, openPalette, closePalette, openKeys } = useShell()
  const pathname = usePathname()
  useEffect(closePalette, [pathname, closePalette])
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = isTyping(event.target)
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        openPalette()
      } else if (!typing && event.key === '/' && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        openPalette()
      } else if (!typing && event.key === '?') openKeys()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [openPalette, openKeys])
  return (
    <Dialog.Root open={paletteText !== null} onOpenChange={(open) => !open && closePalette()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[var(--scrim)]" />
        <Dialog.Popup
          aria-label="Search and commands"
          className="fixed top-4 left-1/2 z-40 flex max-h-[80dvh] w-[calc(100vw-16px)] max-w-[640px] -translate-x-1/2 flex-col overflow-hidden rounded-palette bg-raised shadow-palette md:top-24"
        >
          {paletteText !== null && <PaletteBody initial={paletteText} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)
}

function PaletteBody({ initial }: { initial: string }) {
  const [text, setText] = useState(initial)
  const [at, setAt] = useState(0)
  const { closePalette } = useShell()
  const router = useRouter()
  const groups = usePaletteResults(text)
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const current = Math.min(at, items.length - 1)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current, items])

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return
    closePalette()
    if (item.run) item.run()
    else if (item.href !== undefined) router.push(item.href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((current + step + items.length) % Math.max(1, items.length))
    else if (event.key === 'Enter') choose(items[current])
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-3 border-b border-line pr-4 pl-5">
        <Search aria-hidden className="size-5 text-ink-3" />
        <input
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={items[current] ? `palette-${items[current].key}` : undefined}
          aria-label="Search actors, documents, queries, commands"
          placeholder="Search actors, documents, queries, commands"
          className="h-full min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-ink-3"
        />
        <Kbd>Esc</Kbd>
      </div>
      <div
        id="palette-list"
        ref={list}
        role="listbox"
        aria-label="Results"
        className="min-h-0 flex-1 overflow-y-auto p-2"
      >
        {groups.map((group) => (
          <ResultGroup key={group.title} group={group} currentKey={items[current]?.key} onChoose={choose} />
        ))}
        {items.length === 0 && (
          <p className="px-3 py-8 text-center text-sm text-ink-3">Nothing of that name.</p>
        )}
      </div>
      <div className="flex h-10 shrink-0 items-center gap-5 border-t border-line px-5 text-xs text-ink-3">
        <span className="flex items-center gap-1.5">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> move
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>Enter</Kbd> open
        </span>
        <span className="ml-auto flex items-center gap-1.5">
          Type <Kbd>&gt;</Kbd> for commands only
        </span>
      </div>
    </>
  )
}

function ResultGroup({
  group,
  currentKey,
  onChoose,
}: {
  group: PaletteGroup
  currentKey: string | undefined
  onChoose: (item: PaletteItem) => void
}) {
  return (
    <div role="group" aria-label={group.title} className="pb-1">
      <div aria-hidden className="flex justify-between px-3 py-1 text-2xs font-medium text-ink-3">
        <span>{group.title}</span>
        <span className="nums">{group.note}</span>
      </div>
      {group.items.map((item) => (
        <div
          key={item.key}
          id={`palette-${item.key}`}
          role="option"
          aria-selected={item.key === currentKey}
          onClick={() => onChoose(item)}
          className={cn(
            'grid h-10 cursor-pointer grid-cols-[36px_minmax(0,1fr)_auto] items-center rounded-card px-3 text-sm hover:bg-hover',
            item.key === currentKey && 'bg-selected',
          )}
        >
          <span className="text-ink-3 [&_svg]:size-4 [&_svg.glyph]:size-auto">{item.icon}</span>
          <span className="truncate">
            {item.title}
            {item.note !== undefined && <span className="ml-2 text-xs text-ink-2">{item.note}</span>}
          </span>
          <span className="nums flex items-center gap-1 pl-3 text-xs text-ink-2">
            {item.right}
            {item.keys?.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        </div>
      ))}
    </div>
  )
}
