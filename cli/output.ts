/** What the command prints, and where. */
import { isEntenteError } from '@/lib/model/errors'

/** One line on standard output; waits when its reader is slow. */
export async function printLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve))
}

export function describeError(error: unknown): {
  code: string
  message: string
  where?: string
  remedy?: string
} {
  if (!isEntenteError(error))
    return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
  return {
    code: error.code,
    message: error.message,
    ...(error.where === undefined ? {} : { where: error.where }),
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
  }
}

/** For people on standard error; with `--json` also as one object on standard output. */
export function printError(error: unknown, json: boolean): void {
  const described = describeError(error)
  if (json) process.stdout.write(`${JSON.stringify({ error: described })}\n`)
  const remedy = described.remedy ? `\n  ${described.remedy}` : ''
  process.stderr.write(`entente: ${described.message}${remedy}\n`)
  if (!isEntenteError(error) && error instanceof Error && process.env.ENTENTE_DEBUG)
    console.error(error.stack)
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
