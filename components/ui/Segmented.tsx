'use client'
import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { cn } from './cn'

export interface SegmentedOption<T extends string> {
  value: T
  label: string
  title?: string
}

/** One of a few, all in sight. Arrow keys move the choice. */
export function Segmented<T extends string>({
  label,
  showLabel = true,
  options,
  value,
  onChange,
  className,
}: {
  label: string
  showLabel?: boolean
  options: readonly SegmentedOption<T>[]
  value: T
  onChange: (value: T) => void
  className?: string
}) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as T)}
      className={cn(
        'inline-flex h-7 pointer-coarse:h-9 items-stretch overflow-hidden rounded-control border border-line-strong bg-surface text-xs font-medium text-ink-2',
        className,
      )}
    >
      {showLabel && (
        <span aria-hidden className="self-center pr-1.5 pl-2.5 font-normal text-ink-3 max-sm:hidden">
          {label}
        </span>
      )}
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          title={option.title}
          className={cn(
            'flex items-center border-line px-2.5 transition-colors duration-120 not-last:border-r hover:bg-hover',
            'data-checked:bg-selected data-checked:font-semibold data-checked:text-ink',
            'focus-visible:outline-offset-[-2px]',
          )}
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
