import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

type Variant = 'outline' | 'primary' | 'quiet'

const LOOK: Record<Variant, string> = {
  outline: 'border-line-strong bg-surface text-ink hover:bg-hover',
  primary: 'border-ink bg-ink text-on-ink hover:opacity-90',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink',
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: Variant
  icon?: ReactNode
}

/** 28 px high, 36 px where fingers are the pointer. */
export function buttonClass(variant: Variant = 'outline', extra?: string): string {
  return cn(
    'inline-flex h-7 pointer-coarse:h-9 items-center justify-center gap-1.5 rounded-control border px-2.5',
    'text-xs font-medium whitespace-nowrap transition-colors duration-120',
    'disabled:border-line disabled:bg-transparent disabled:text-ink-3 disabled:cursor-not-allowed',
    '[&_svg]:size-3.5 [&_svg]:shrink-0',
    LOOK[variant],
    extra,
  )
}

export function Button({
  variant = 'outline',
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={buttonClass(variant, className)} {...rest}>
      {icon}
      {children}
    </button>
  )
}

/** A square button that shows only an icon; `label` is its name for everybody who cannot see it. */
export function IconButton({
  label,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cn(
        'grid size-8 pointer-coarse:size-9 place-items-center rounded-control text-ink-2 transition-colors duration-120',
        'hover:bg-hover hover:text-ink disabled:text-ink-3 disabled:hover:bg-transparent [&_svg]:size-4',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  )
}
