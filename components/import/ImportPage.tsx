'use client'
import { useState } from 'react'
import { LoadSamplesButton } from '@/components/sources/LoadSamplesButton'
import { Page } from '@/components/shell/Page'
import { ErrorState } from '@/components/ui/States'
import { useToast } from '@/components/ui/Toast'
import { DropZone } from './DropZone'
import { ImportQueue } from './ImportQueue'
import { ImportReportPanel } from './ImportReportPanel'
import { PasteForm } from './PasteForm'
import { useImports, useSubmit } from './useImports'

const LARGEST = 50_000_000

/** Files or a pasted text on their way in, a row each, with a report each. */
export function ImportPage() {
  const { data, error } = useImports()
  const { submitFile, submitText } = useSubmit()
  const toast = useToast()
  const [pasting, setPasting] = useState(false)
  const [chosenId, setChosen] = useState<string | null>(null)
  const jobs = data?.imports ?? []
  const chosen = jobs.find((job) => job.id === chosenId) ?? jobs[0]

  const takeFiles = async (files: File[]) => {
    // One after the other: a folder of thousands must not open thousands of connections.
    for (const file of files) {
      if (file.size > LARGEST) {
        toast.show({
          title: `${file.name} is larger than 50 MB`,
          detail: 'Split it and try again.',
          tone: 'warn',
        })
        continue
      }
      const answer = await submitFile(file).catch(() => null)
      if (answer) setChosen(answer.id)
    }
  }
  return (
    <Page title="Import">
      <div className="flex h-full min-h-0 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
        <div className="min-w-0 flex-1 p-4 md:p-6 lg:overflow-y-auto">
          <div className="mx-auto flex max-w-[960px] flex-col gap-4">
            <DropZone onFiles={(files) => void takeFiles(files)} onPaste={() => setPasting(true)} />
            {pasting && (
              <PasteForm
                onCancel={() => setPasting(false)}
                onSubmit={(text) => {
                  void submitText(text).then(
                    ({ id }) => {
                      setChosen(id)
                      setPasting(false)
                    },
                    () => undefined,
                  )
                }}
              />
            )}
            {error && <ErrorState title="The imports cannot be listed" detail={error.message} />}
            {jobs.length > 0 ? (
              <ImportQueue jobs={jobs} chosen={chosen?.id ?? null} onChoose={setChosen} />
            ) : (
              <p className="flex flex-wrap items-center gap-3 px-1 text-sm text-ink-3">
                Nothing imported yet. To look around first:
                <LoadSamplesButton />
              </p>
            )}
          </div>
        </div>
        {chosen && <ImportReportPanel job={chosen} />}
      </div>
    </Page>
  )
}
