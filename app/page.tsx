import type { Metadata } from 'next'
import { ExplorerLoader } from '@/components/explorer/ExplorerLoader'
import { Page } from '@/components/shell/Page'

export const metadata: Metadata = { title: { absolute: 'Explore · Entente' } }

export default function ExplorePage() {
  return (
    <Page title="Explore">
      <ExplorerLoader />
    </Page>
  )
}
