/** Errors over the wire: code, message, where and remedy travel; causes and stacks stay where they happened. */
import { EntenteError, isEntenteError } from '@/lib/model/errors'
import type { WireError } from './messages'

export function toWire(error: unknown): WireError {
  if (!isEntenteError(error))
    return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
  return {
    code: error.code,
    message: error.message,
    ...(error.where === undefined ? {} : { where: error.where }),
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
  }
}

export function fromWire({ code, message, ...detail }: WireError): EntenteError {
  return new EntenteError(code, message, detail)
}
