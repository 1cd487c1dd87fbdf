/** Arguments → options, with errors that say what is wrong. */
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Bad usage: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Strict parsing of a verb's arguments. @throws UsageError */
export function parseUsage<T extends Options>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0] ?? 'The arguments are wrong.')
  }
}

/** @throws UsageError */
export function parseJsonObject(text: string, option: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${option} is not JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${option} must be a JSON object, like '{"actor": "USA"}'.`)
  return value as Record<string, unknown>
}

/** @throws UsageError */
export function parseCount(text: string, option: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1)
    throw new UsageError(`${option} must be a number above 0, not "${text}".`)
  return Number(text)
}
