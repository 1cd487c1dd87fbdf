import type { Metadata } from 'next'
import { SourceList } from '@/components/sources/SourceList'

export const metadata: Metadata = { title: 'Sources' }

export default function SourcesPage() {
  return <SourceList />
}
