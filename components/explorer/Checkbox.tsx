import { Check, Minus } from 'lucide-react'
import type { ComponentProps } from 'react'

/** A 14 px box; `mixed` when some of what it stands for is on. */
export function Checkbox({ mixed = false, ...rest }: ComponentProps<'input'> & { mixed?: boolean }) {
  return (
    <span className="relative grid size-4 place-items-center">
      <input
        type="checkbox"
        aria-checked={mixed ? 'mixed' : undefined}
        className="peer size-3.5 cursor-pointer appearance-none rounded-[3px] border-[1.5px] border-line-strong bg-surface checked:border-ink checked:bg-ink"
        {...rest}
      />
      {mixed ? (
        <Minus
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute hidden size-2.5 text-on-ink peer-checked:block"
        />
      ) : (
        <Check
          aria-hidden
          strokeWidth={3.5}
          className="pointer-events-none absolute hidden size-2.5 text-on-ink peer-checked:block"
        />
      )}
    </span>
  )
}
