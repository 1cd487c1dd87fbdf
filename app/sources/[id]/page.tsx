import type { Metadata } from 'next'
import { Reader } from '@/components/sources/Reader'

export const metadata: Metadata = { title: 'Source' }

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <Reader id={id} />
}
