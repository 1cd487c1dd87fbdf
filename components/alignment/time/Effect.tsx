import { formatSigned } from '@/components/ui/format'

/** By how much something moves a score, in its sign's colour. */
export function Effect({ value, title }: { value: number; title: string }) {
  return (
    <span
      title={title}
      className={value >= 0 ? 'nums font-semibold text-coop' : 'nums font-semibold text-conf'}
    >
      {formatSigned(value)}
    </span>
  )
}
