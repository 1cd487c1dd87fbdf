/** The view's half of the address bar: writes query strings there, and knows which ones it wrote. */

const GESTURE_MS = 150

export interface AddressBar {
  /** `soon`: a gesture is going on; only its end is written. */
  write: (query: string, soon: boolean) => void
  /** Whether this query string came from here, and so is no news. */
  wrote: (query: string) => boolean
  /** Drops what waits to be written: the page is left. */
  stop: () => void
}

export function createAddressBar(): AddressBar {
  let written: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const put = (query: string) => {
    written = query
    window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`)
  }
  return {
    write: (query, soon) => {
      clearTimeout(timer)
      if (soon) timer = setTimeout(() => put(query), GESTURE_MS)
      else put(query)
    },
    // The router may spell the same query in another way.
    wrote: (query) => written !== null && new URLSearchParams(written).toString() === query,
    stop: () => clearTimeout(timer),
  }
}
