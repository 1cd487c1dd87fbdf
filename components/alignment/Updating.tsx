/** Says quietly that what stands here is of the window before, and that the next is worked out. Its parent is positioned. */
export function Updating({ pending }: { pending: boolean }) {
  return (
    <p
      role="status"
      className="pointer-events-none absolute bottom-2.5 left-1/2 z-20 -translate-x-1/2 rounded-chip border border-line bg-surface px-2 py-0.5 text-2xs text-ink-2 empty:hidden"
    >
      {pending && 'updating …'}
    </p>
  )
}
