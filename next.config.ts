import type { NextConfig } from 'next'
import { SECURITY_HEADERS } from './lib/server/securityHeaders'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Checked by `npm run validate`, not again at every start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['neo4j-driver', '@grafeo-db/js', 'highs'],
  // Pages get theirs from proxy.ts together with their policy.
  headers: () =>
    Promise.resolve([
      {
        source: '/api/:path*',
        headers: [
          ...Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })),
          { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'" },
        ],
      },
    ]),
}

export default config
