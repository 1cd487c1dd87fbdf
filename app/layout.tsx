import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '@/components/shell/Providers'
import { Rail } from '@/components/shell/Rail'
import { isTheme, THEME_COOKIE } from '@/components/shell/theme'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Entente', template: '%s · Entente' },
  description: 'Who stands with whom, and the sentence that says so.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** The frame of every page. Reading the nonce makes every page dynamic, which a strict CSP needs anyway. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [cookieJar, requestHeaders] = await Promise.all([cookies(), headers()])
  const chosen = cookieJar.get(THEME_COOKIE)?.value
  const theme = isTheme(chosen) ? chosen : 'system'
  const nonce = requestHeaders.get('x-nonce') ?? ''
  return (
    <html lang="en" {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body>
        <Providers theme={theme} nonce={nonce}>
          <a
            href="#main"
            className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-2"
          >
            Skip to the page
          </a>
          <div className="flex h-dvh flex-col-reverse md:flex-row">
            <Rail />
            <div className="flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
          </div>
        </Providers>
      </body>
    </html>
  )
}
