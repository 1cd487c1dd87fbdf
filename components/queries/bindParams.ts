/** Typed values → what the text is run with. */
import { EntenteError, isEntenteError } from '@/lib/model/errors'
import type { QueryParam } from '@/lib/model/answers'
import { resolveParams } from '@/lib/view/queries/queryParams'
import { freeValue } from '@/lib/view/address/queryState'

export type Bound = { params: Record<string, unknown> } | { fault: { name: string | null; message: string } }

/** Declared parameters by their type, free ones as JSON or text. A value that does not fit is named, with what is expected. */
export function bindParams(
  title: string,
  params: readonly QueryParam[],
  free: readonly string[],
  values: Readonly<Record<string, string>>,
): Bound {
  const names = new Set(
    params.flatMap(({ name, type }) => (type === 'range' ? [name, `${name}From`, `${name}To`] : [name])),
  )
  const given = Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)))
  const empty = free.find((name) => (values[name] ?? '') === '')
  try {
    const bound = resolveParams({ title, params: [...params] }, given)
    if (empty !== undefined)
      throw new EntenteError('query-missing-parameter', `The query needs a value for "${empty}".`, {
        where: empty,
      })
    return {
      params: { ...bound, ...Object.fromEntries(free.map((name) => [name, freeValue(values[name] ?? '')])) },
    }
  } catch (error) {
    if (!isEntenteError(error)) throw error
    return { fault: { name: error.where ?? null, message: error.message } }
  }
}
