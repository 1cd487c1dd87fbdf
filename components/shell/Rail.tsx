'use client'
import { CircleHelp, Download, FileText, Grid3x3, Share2, SquareTerminal } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cn } from '@/components/ui/cn'
import { useShell } from './ShellContext'
import { useSharedView } from './useSharedView'

const ROOMS = [
  { href: '/', label: 'Explore', icon: Share2, shares: true },
  { href: '/alignments', label: 'Alignments', icon: Grid3x3, shares: true },
  { href: '/sources', label: 'Sources', icon: FileText, shares: false },
  { href: '/queries', label: 'Queries', icon: SquareTerminal, shares: false },
  { href: '/import', label: 'Import', icon: Download, shares: false },
] as const

/** The five rooms: a column on a wide screen, a bar at the bottom of a phone. */
export function Rail() {
  const pathname = usePathname()
  const { openKeys } = useShell()
  const view = useSharedView()
  return (
    <nav
      aria-label="Rooms"
      className="flex h-16 shrink-0 border-t border-line bg-sunken px-1 md:h-auto md:w-16 md:flex-col md:border-t-0 md:border-r md:px-0 md:pb-2"
    >
      <Link href="/" aria-label="Entente: explore" className="hidden h-12 place-items-center md:mb-2 md:grid">
        <Logo />
      </Link>
      {ROOMS.map(({ href, label, icon: Icon, shares }) => {
        const here = href === '/' ? pathname === '/' : pathname.startsWith(href)
        return (
          <Link
            key={href}
            href={shares ? href + view : href}
            aria-current={here ? 'page' : undefined}
            className={cn(
              'relative flex h-[60px] flex-1 flex-col items-center justify-center gap-1 text-2xs tracking-[-0.015em] md:h-[52px] md:flex-none',
              'focus-visible:outline-offset-[-2px]',
              here
                ? 'font-semibold text-ink before:absolute before:inset-x-1/4 before:top-0 before:h-[3px] before:rounded-b-sm before:bg-ink md:before:inset-x-auto md:before:inset-y-2 md:before:left-0 md:before:h-auto md:before:w-[3px] md:before:rounded-r-sm'
                : 'font-medium text-ink-3 hover:text-ink',
            )}
          >
            <Icon aria-hidden strokeWidth={1.6} className="size-[18px]" />
            {label}
          </Link>
        )
      })}
      <button
        type="button"
        onClick={openKeys}
        className="mt-auto hidden h-[52px] flex-col items-center justify-center gap-1 text-2xs font-medium text-ink-3 hover:text-ink focus-visible:outline-offset-[-2px] md:flex"
      >
        <CircleHelp aria-hidden strokeWidth={1.6} className="size-[18px]" />
        Keys
      </button>
    </nav>
  )
}

/** Two circles that meet: the mark of the house. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className="fill-none stroke-ink"
      strokeWidth={2}
    >
      <circle cx={9} cy={12} r={7} />
      <circle cx={15} cy={12} r={7} />
      <path d="M12 5.7a7 7 0 0 1 0 12.6 7 7 0 0 1 0-12.6z" className="fill-ink stroke-none" />
    </svg>
  )
}
