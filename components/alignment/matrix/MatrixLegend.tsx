'use client'
import { useTheme } from '@/components/shell/ThemeContext'
import { STEP_SHARE } from '@/lib/view/alignment/matrix'

const STEPS = [-10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Ten steps either way, few statements, the stronger side. */
export function MatrixLegend() {
  const shares = STEP_SHARE[useTheme().resolved]
  return (
    <div aria-hidden className="flex flex-wrap items-center gap-x-5 gap-y-1 text-2xs text-ink-2">
      <span className="flex items-center gap-2">
        Row towards column, −10 to +10
        <span className="flex gap-px">
          {STEPS.map((step) => (
            <span
              key={step}
              className="h-3 w-2.5"
              style={{
                background: `color-mix(in srgb, var(${step > 0 ? '--coop' : '--conf'}) ${shares[Math.abs(step) - 1]}%, var(--surface))`,
              }}
            />
          ))}
        </span>
      </span>
      <span className="flex items-center gap-1.5">
        <span className="h-3 w-5 rounded-[2px] border border-dashed border-ink-2 bg-surface" /> fewer than 4
        statements
      </span>
      <span className="flex items-center gap-1.5">
        <svg width={11} height={11} className="fill-ink">
          <path d="M0 0h11v11z" />
        </svg>
        stronger by 1.8 or more
      </span>
    </div>
  )
}
