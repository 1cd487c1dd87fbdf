'use client'
import { createContext, useContext } from 'react'

/** The page's CSP nonce, for what must insert a style of its own (CodeMirror). */
export const NonceContext = createContext('')
export function useNonce(): string {
  return useContext(NonceContext)
}
