/** Before every page: the Host must be ours, and the page gets a policy under which only our own scripts run. */
import { NextResponse, type NextRequest } from 'next/server'
import { checkHost } from '@/lib/server/guards'
import { contentSecurityPolicy, SECURITY_HEADERS } from '@/lib/server/securityHeaders'
import { readEnvironment } from '@/lib/server/environment'
import { problemResponse } from '@/lib/server/problem'

const { allowedHosts } = readEnvironment()

export function proxy(request: NextRequest): Response {
  try {
    checkHost(request.headers, allowedHosts)
  } catch (error) {
    return problemResponse(error)
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  // Next takes the nonce for its own scripts from the policy; the layout takes it from x-nonce.
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value)
  return response
}

export const config = {
  // The API guards itself (lib/server/route), and a proxy before it would buffer what is uploaded.
  matcher: ['/((?!api/|_next/static|_next/image|favicon.ico|icon.svg).*)'],
}
