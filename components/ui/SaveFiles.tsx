'use client'
import { Download } from 'lucide-react'
import { Button } from './Button'
import { saveBlob } from './save'
import { useToast } from './Toast'

export interface FileToSave {
  /** What the button says: 'CSV', 'SVG'. */
  label: string
  name: string
  make: () => Blob | Promise<Blob>
}

const TYPES = {
  CSV: 'text/csv;charset=utf-8',
  JSON: 'application/json',
  SVG: 'image/svg+xml;charset=utf-8',
} as const

/** A file of text: `entente-alignments` as CSV is entente-alignments.csv. */
export function textFile(label: keyof typeof TYPES, name: string, text: () => string): FileToSave {
  return {
    label,
    name: `${name}.${label.toLowerCase()}`,
    make: () => new Blob([text()], { type: TYPES[label] }),
  }
}

/** A button per file; what cannot be made says why. `disabled`: while what they would hold is worked out. */
export function SaveFiles({ files, disabled = false }: { files: readonly FileToSave[]; disabled?: boolean }) {
  const toast = useToast()
  const save = async ({ make, name }: FileToSave) => {
    try {
      saveBlob(await make(), name)
    } catch (cause) {
      toast.show({
        title: 'Not saved',
        detail: cause instanceof Error ? cause.message : String(cause),
        tone: 'warn',
      })
    }
  }
  return files.map((file) => (
    <Button
      key={file.label}
      icon={<Download aria-hidden />}
      title={`Save ${file.name}`}
      disabled={disabled}
      onClick={() => void save(file)}
    >
      {file.label}
    </Button>
  ))
}
