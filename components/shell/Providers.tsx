'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ClientError } from '@/lib/client/http'
import { ToastProvider } from '@/components/ui/Toast'
import { CommandPalette } from './CommandPalette'
import { KeysDialog } from './KeysDialog'
import { NonceContext } from './NonceContext'
import { ShellProvider } from './ShellContext'
import { ThemeProvider } from './ThemeContext'
import type { Theme } from './theme'

/** Asking again helps when the store is starting or away, never when the request itself is wrong. */
function worthRetrying(failures: number, error: Error): boolean {
  if (error instanceof ClientError && error.code === 'starting') return failures < 60
  return !(error instanceof ClientError && error.status < 500 && error.status !== 0) && failures < 2
}

export function Providers({ theme, nonce, children }: { theme: Theme; nonce: string; children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: worthRetrying, retryDelay: 1000, refetchOnWindowFocus: false, staleTime: 30_000 },
        },
      }),
  )
  return (
    <CSPProvider nonce={nonce}>
      <NonceContext.Provider value={nonce}>
        <QueryClientProvider client={client}>
          <ThemeProvider initial={theme}>
            <ToastProvider>
              <ShellProvider>
                {children}
                <CommandPalette />
                <KeysDialog />
              </ShellProvider>
            </ToastProvider>
          </ThemeProvider>
        </QueryClientProvider>
      </NonceContext.Provider>
    </CSPProvider>
  )
}
