'use client'
import { useToast } from '@/components/ui/Toast'
import { serializeView } from '@/lib/view/address/state'
import { useExplorerModel } from './ExplorerContext'

/** A link that carries where every actor on screen stands: for a colleague whose browser remembers other places. */
export function useCopyPlacedLink(): () => void {
  const { data, scene, view, places } = useExplorerModel()
  const toast = useToast()
  return () => {
    const shown = [...scene.actors.shown].flatMap((index) => data.entities[index]?.id ?? [])
    const pins = Object.fromEntries(
      shown.flatMap((id) => {
        const place = places[id]
        return place ? [[id, place] as const] : []
      }),
    )
    const link = `${window.location.origin}/?${serializeView({ ...view, pins })}`
    void navigator.clipboard.writeText(link).then(
      () => toast.show({ title: 'Link copied', detail: 'It holds the place of every actor on screen.' }),
      () => toast.show({ title: 'The browser did not let the link be copied', tone: 'warn' }),
    )
  }
}
