import type { Metadata } from 'next'
import { AlignmentsLoader } from '@/components/alignment/AlignmentsLoader'

type Params = Promise<{ a: string; b: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { a, b } = await params
  return { title: `${decodeURIComponent(a)} – ${decodeURIComponent(b)}` }
}

export default async function DyadRoute({ params }: { params: Params }) {
  const { a, b } = await params
  return <AlignmentsLoader dyad={{ a: decodeURIComponent(a), b: decodeURIComponent(b) }} />
}
