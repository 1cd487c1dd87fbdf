/** What every request must pass: a Host that is ours (against DNS rebinding), and no state changed from another site. */
import { EntenteError } from '@/lib/model/errors'

/** `example.org:3000` → `example.org`; `[::1]:3000` → `[::1]`. */
function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').toLowerCase()
}

/** @throws EntenteError host-refused */
export function checkHost(headers: Headers, allowed: readonly string[]): void {
  const host = headers.get('host') ?? ''
  if (allowed.includes(nameOf(host))) return
  throw new EntenteError('host-refused', `Entente does not answer to the name "${host}".`, {
    where: 'Host',
    remedy: 'Use the address it printed at the start, or add the name to ENTENTE_HOSTS.',
  })
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A request that changes something comes from the page itself or from no page at all (the command line).
 * @throws EntenteError origin-refused
 */
export function checkOrigin(method: string, headers: Headers): void {
  if (SAFE_METHODS.has(method)) return
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  // A cross-site form post carries Origin; old browsers that leave it out still send Sec-Fetch-Site or nothing at all.
  const sameSite = site === null || site === 'same-origin' || site === 'none'
  if (origin === null ? sameSite : hostOf(origin) === headers.get('host')) return
  throw new EntenteError(
    'origin-refused',
    `A page of ${origin ?? 'another site'} may not change anything here.`,
    {
      where: 'Origin',
      remedy: 'Do it on the page itself.',
    },
  )
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
