import { Code } from 'lucide-react'
import Link from 'next/link'

/** "Show the Cypher" in small, beside the number it gives. `of`: what the number is. */
export function CypherLink({ href, of }: { href: string; of: string }) {
  const label = `Show the Cypher of ${of}`
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      title={label}
      className="inline-grid size-6 shrink-0 place-items-center rounded-chip text-ink-3 hover:bg-hover hover:text-ink"
    >
      <Code aria-hidden className="size-3.5" />
    </Link>
  )
}
