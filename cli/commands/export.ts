/** entente export : the whole graph, written out. */
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { once } from 'node:events'
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from '@/lib/server/exports'
import { parseUsage, UsageError } from '@/cli/usage'
import { withStore } from '@/cli/withStore'

function isFormat(name: string | undefined): name is ExportFormat {
  return name !== undefined && (EXPORT_FORMATS as readonly string[]).includes(name)
}

export async function exportGraph(argv: readonly string[]): Promise<number> {
  const { values } = parseUsage(argv, {
    format: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  })
  const format = values.format ?? (values.json ? 'json' : undefined)
  if (!isFormat(format)) throw new UsageError(`--format must be one of ${EXPORT_FORMATS.join(', ')}.`)
  await withStore(async (store) => {
    const file = values.out && path.resolve(process.env.INIT_CWD ?? process.cwd(), values.out)
    const stream = file ? createWriteStream(file) : process.stdout
    for await (const chunk of EXPORTERS[format].write(store))
      if (!stream.write(chunk)) await once(stream, 'drain')
    if (file) {
      stream.end()
      await once(stream, 'finish')
    }
  })
  return 0
}
