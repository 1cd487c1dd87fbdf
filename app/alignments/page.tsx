import type { Metadata } from 'next'
import { AlignmentsLoader } from '@/components/alignment/AlignmentsLoader'

export const metadata: Metadata = { title: 'Alignments' }

export default function Alignments() {
  return <AlignmentsLoader />
}
