import { X } from 'lucide-react'
import { IconButton } from '@/components/ui/Button'
import { useExplorerModel } from './ExplorerContext'

/** While a path is being chosen: what to click next. */
export function PathBanner({ from, onStop }: { from: string | null; onStop: () => void }) {
  const { data } = useExplorerModel()
  const name = from === null ? null : (data.entities[data.indexOf.get(from) ?? -1]?.shortName ?? from)
  return (
    <div
      role="status"
      className="mx-auto flex w-fit items-center gap-2 rounded-card bg-raised py-1 pr-1 pl-3 text-xs shadow-float"
    >
      {name === null ? (
        'Path: choose the first actor'
      ) : (
        <span>
          Path from <strong className="font-semibold">{name}</strong>: choose the other end
        </span>
      )}
      <IconButton label="Stop choosing a path" className="size-7" onClick={onStop}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
