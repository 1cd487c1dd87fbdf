/** entente doctor : does the store keep its promise? */
import { doctor as examine } from '@/lib/questions/doctor'
import { printLine } from '@/cli/output'
import { parseUsage } from '@/cli/usage'
import { withStore } from '@/cli/withStore'

/** Exit code 1 when a check fails. */
export async function doctor(argv: readonly string[]): Promise<number> {
  const { values } = parseUsage(argv, { json: { type: 'boolean' } })
  const report = await withStore(examine)
  if (values.json) await printLine(JSON.stringify(report))
  else
    for (const { ok, title, detail, examples } of report.checks) {
      await printLine(`${ok ? 'ok  ' : 'BAD '}  ${title}: ${detail}`)
      for (const example of ok ? [] : examples) await printLine(`        ${example}`)
    }
  return report.ok ? 0 : 1
}
