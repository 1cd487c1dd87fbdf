'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { parseView, serializeView } from '@/lib/view/address/state'

/** The filters, the time brush and the rest of the view, as the explorer and the alignments share them: '' or '?…'. Kept on other pages. */
export function useSharedView(): string {
  const pathname = usePathname()
  const params = useSearchParams()
  const [kept, keep] = useState('')
  const shares = pathname === '/' || pathname.startsWith('/alignments')
  const query = shares ? serializeView(parseView(params)) : kept
  if (query !== kept) keep(query)
  return query === '' ? '' : `?${query}`
}
