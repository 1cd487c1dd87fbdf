'use client'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Kbd } from '@/components/ui/Kbd'
import { CopyLinkButton } from './CopyLinkButton'
import { Logo } from './Rail'
import { useShell } from './ShellContext'
import { StoreStatus } from './StoreStatus'
import { ThemeButton } from './ThemeButton'

/** A page: the top bar with its title and the one search field, and what is below. */
export function Page({
  title,
  detail,
  actions,
  children,
}: {
  title: string
  detail?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <header className="grid h-14 shrink-0 grid-cols-[32px_minmax(0,1fr)_auto] items-center gap-2 border-b border-line bg-surface px-3 md:h-12 md:grid-cols-[minmax(0,1fr)_minmax(220px,480px)_minmax(0,1fr)] md:px-4">
        <span className="md:hidden">
          <Logo />
        </span>
        <h1 className="sr-only min-w-0 items-center gap-2 truncate text-base font-semibold md:not-sr-only md:flex">
          {title}
          {detail !== undefined && <span className="truncate font-normal text-ink-3">{detail}</span>}
        </h1>
        <SearchField />
        <div className="flex items-center justify-end gap-1 md:gap-2">
          {actions}
          <span className="hidden lg:inline-flex">
            <CopyLinkButton />
          </span>
          <StoreStatus />
          <ThemeButton />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="relative min-h-0 min-w-0 flex-1 outline-none">
        {children}
      </main>
    </>
  )
}

function SearchField() {
  const { openPalette } = useShell()
  return (
    <button
      type="button"
      onClick={() => openPalette()}
      aria-keyshortcuts="Control+K Meta+K /"
      className="flex h-10 w-full min-w-0 items-center gap-2 rounded-card border border-line-strong bg-canvas pr-1.5 pl-2.5 text-left text-sm text-ink-3 hover:bg-hover md:h-8 md:rounded-control"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="flex-1 truncate md:hidden">Search or run a command</span>
      <span className="hidden flex-1 truncate md:inline">Search actors, documents, queries, commands</span>
      <span className="hidden md:inline">
        <Kbd>Ctrl K</Kbd>
      </span>
    </button>
  )
}
