'use client'
import { Filter } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { FiltersPanel } from '@/components/explorer/FiltersPanel'
import { Button } from '@/components/ui/Button'
import { cn } from '@/components/ui/cn'
import { Segmented } from '@/components/ui/Segmented'
import { activeFilters } from '@/lib/view/address/state'
import { LeftOutBanner } from './robust/LeftOutBanner'
import type { AlignmentModel } from './useAlignmentModel'

export interface Tab {
  label: string
  href: string
  here: boolean
}

/** Tabs and the choices all alignment pages share, above what they show; the filters open beside it. */
export function AlignmentFrame({
  model,
  tabs,
  controls,
  filtersOpen,
  onFilters,
  decay = true,
  children,
}: {
  model: AlignmentModel
  tabs: readonly Tab[]
  controls: ReactNode
  filtersOpen: boolean
  onFilters: (open: boolean) => void
  /** Whether what is shown knows a half-life. */
  decay?: boolean
  children: ReactNode
}) {
  const active = activeFilters(model.view)
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-1.5 md:px-6">
        <nav aria-label="Alignments" className="flex gap-6">
          {tabs.map(({ label, href, here }) => (
            <Link
              key={label}
              href={href}
              // The same page with other words in its address: fetched ahead, it would be so at every step of the brush.
              prefetch={false}
              aria-current={here ? 'page' : undefined}
              className={cn(
                'flex h-9 items-center text-sm',
                here ? 'font-semibold shadow-[inset_0_-2px_0_var(--ink)]' : 'text-ink-3 hover:text-ink',
              )}
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className="flex flex-wrap items-center gap-2 max-sm:gap-1.5 md:ml-auto">
          {controls}
          <Segmented
            label="Acts"
            showLabel={false}
            value={model.alignment.only}
            options={[
              { value: 'all', label: 'All' },
              { value: 'words', label: 'Words', title: 'Verbal acts only' },
              { value: 'deeds', label: 'Deeds', title: 'Material acts only' },
            ]}
            onChange={(only) => model.setAlignment({ only })}
          />
          {decay && <HalfLife model={model} />}
          <Button
            icon={<Filter aria-hidden />}
            aria-expanded={filtersOpen}
            onClick={() => onFilters(!filtersOpen)}
          >
            <span className="max-sm:sr-only">Filters</span> <b className="nums font-semibold">{active}</b>
          </Button>
        </div>
      </div>
      <LeftOutBanner model={model} />
      <div className="relative flex min-h-0 flex-1">
        {filtersOpen && (
          <aside
            aria-label="Filters"
            className="absolute inset-y-0 left-0 z-30 w-64 max-w-full border-r border-line bg-surface shadow-palette lg:static lg:shadow-none"
          >
            <FiltersPanel />
          </aside>
        )}
        {children}
      </div>
    </div>
  )
}

const HALF_LIVES = [
  [0, 'No decay'],
  [90, 'Half in 3 months'],
  [365, 'Half in a year'],
  [1825, 'Half in 5 years'],
] as const

/** How fast acts fade: after this time one weighs half. A half-life from a link that is none of these stands beside them. */
function HalfLife({ model: { alignment, setAlignment } }: { model: AlignmentModel }) {
  const { halfLife } = alignment
  const known = HALF_LIVES.some(([days]) => days === halfLife)
  return (
    <select
      aria-label="Decay of acts with time"
      title="Counted back from the latest statement that counts"
      value={halfLife}
      onChange={(event) => setAlignment({ halfLife: Number(event.target.value) })}
      className="h-7 rounded-control border border-line-strong bg-surface px-1.5 text-xs font-medium text-ink-2 max-sm:w-[7.5rem] pointer-coarse:h-9"
    >
      {HALF_LIVES.map(([days, label]) => (
        <option key={days} value={days}>
          {label}
        </option>
      ))}
      {!known && <option value={halfLife}>Half in {halfLife} days</option>}
    </select>
  )
}
