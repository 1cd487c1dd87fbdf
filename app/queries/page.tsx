import type { Metadata } from 'next'
import { Suspense } from 'react'
import { QueriesPage } from '@/components/queries/QueriesPage'

export const metadata: Metadata = { title: 'Queries' }

export default function Queries() {
  return (
    <Suspense>
      <QueriesPage />
    </Suspense>
  )
}
