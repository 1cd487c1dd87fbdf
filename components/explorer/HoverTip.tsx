export interface Tip {
  title: string
  /** Window px. */
  x: number
  y: number
}

/** What is under the pointer, in words. */
export function HoverTip({ tip }: { tip: Tip | null }) {
  if (!tip) return null
  const right = tip.x > window.innerWidth - 320
  return (
    <div
      role="presentation"
      className="pointer-events-none fixed z-20 max-w-80 rounded-control bg-raised px-2 py-1 text-xs shadow-float"
      style={{
        top: tip.y + 16,
        ...(right ? { right: window.innerWidth - tip.x + 8 } : { left: tip.x + 12 }),
      }}
    >
      {tip.title}
    </div>
  )
}
