/** What every component test stands on: matchers, clean-up, what jsdom lacks, and a failure for every console error. */
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// A loaded machine is no reason to fail: what is awaited comes, or the test's own limit ends it.
configure({ asyncUtilTimeout: 8000 })

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', NoResizes)
Element.prototype.scrollIntoView = () => {}
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }) satisfies MediaQueryList

const errors: string[] = []
beforeEach(() => {
  errors.length = 0
  vi.spyOn(console, 'error').mockImplementation(
    (...args: unknown[]) => void errors.push(args.map(String).join(' ')),
  )
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  expect(errors).toEqual([])
})
