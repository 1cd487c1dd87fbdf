'use client'
import dynamic from 'next/dynamic'
import { Page } from '@/components/shell/Page'
import { Loading } from '@/components/ui/States'

/** Comes after the frame is on screen: it reads the address bar and draws on a canvas. */
export const AlignmentsLoader = dynamic(
  () => import('./AlignmentsPage').then((module) => module.AlignmentsPage),
  {
    ssr: false,
    loading: () => (
      <Page title="Alignments">
        <Loading label="Opening the alignments" className="h-full" />
      </Page>
    ),
  },
)
