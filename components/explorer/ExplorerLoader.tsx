'use client'
import dynamic from 'next/dynamic'
import { Loading } from '@/components/ui/States'

/** The explorer and its graph engine come after the frame is on screen. */
export const ExplorerLoader = dynamic(() => import('./Explorer'), {
  ssr: false,
  loading: () => <Loading label="Opening the explorer" className="h-full" />,
})
