'use client'
import { useToast } from '@/components/ui/Toast'
import { formatCount } from '@/components/ui/format'
import { statementsCsv } from '@/lib/view/files/csv'
import { hiddenWords } from '@/lib/view/graph/explain'
import { useExplorerModel } from './ExplorerContext'

/** What is on screen as a file: the picture, or its statements. */
export function useExports(): { exportPng: () => void; exportCsv: () => void } {
  const { data, scene, graph } = useExplorerModel()
  const toast = useToast()
  const failed = (error: unknown) =>
    toast.show({
      title: 'Not saved',
      detail: error instanceof Error ? error.message : String(error),
      tone: 'warn',
    })
  return {
    exportPng: () => {
      const hidden = hiddenWords(scene.hidden)
      const counts = `${formatCount(scene.rows.length)} of ${formatCount(data.size)} statements`
      const samples = data.documents.some((document) => document.sample) ? ' · includes samples' : ''
      const footer = `Entente · ${counts}${hidden === '' ? '' : `, the rest hidden by ${hidden}`}${samples}`
      graph.current?.png(footer).then((blob) => save(blob, 'entente-graph.png'), failed)
    },
    exportCsv: () =>
      save(
        new Blob([statementsCsv(data, scene.rows)], { type: 'text/csv;charset=utf-8' }),
        'entente-statements.csv',
      ),
  }
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
