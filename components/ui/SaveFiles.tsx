'use client'
import { Download } from 'lucide-react'
import { saveBlob } from './save'
import { svgPng } from './svgPng'
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

/** A drawing as SVG and as PNG. */
export function pictureFiles(name: string, svg: () => string): FileToSave[] {
  return [textFile('SVG', name, svg), { label: 'PNG', name: `${name}.png`, make: () => svgPng(svg()) }]
}

/** Buttons in one, one per file; what cannot be made says why. `disabled`: while what they would hold is worked out. */
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
  return (
    <span
      role="group"
      aria-label="Save as"
      className="inline-flex h-7 items-stretch overflow-hidden rounded-control border border-line-strong bg-surface text-xs font-medium pointer-coarse:h-9"
    >
      <Download aria-hidden className="ml-2 size-3.5 self-center text-ink-3" />
      {files.map((file) => (
        <button
          key={file.label}
          type="button"
          title={`Save ${file.name}`}
          disabled={disabled}
          onClick={() => void save(file)}
          className="border-line px-1.5 whitespace-nowrap transition-colors duration-120 not-last:border-r hover:bg-hover focus-visible:outline-offset-[-2px] disabled:cursor-not-allowed disabled:text-ink-3"
        >
          {file.label}
        </button>
      ))}
    </span>
  )
}
