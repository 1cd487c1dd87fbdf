/** A real Chromium. An unexpected console error or an accessibility violation fails the test that met it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from '../../scripts/prerequisites.mjs'

const require = createRequire(import.meta.url)
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium: run node scripts/prerequisites.mjs')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

export interface WatchedPage {
  page: Page
  /** Fails with every console error and page error since the page was opened. */
  expectNoErrors: () => void
  close: () => Promise<void>
}

export interface PageOptions {
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  /** Console errors that a test provokes on purpose. */
  allow?: RegExp
}

export async function openPage(browser: Browser, options: PageOptions = {}): Promise<WatchedPage> {
  const { width = 1280, height = 800, colorScheme = 'light', allow } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !allow?.test(message.text())) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  return {
    page,
    expectNoErrors: () => expect(errors).toEqual([]),
    close: () => context.close(),
  }
}

interface Violation {
  id: string
  help: string
  nodes: { html: string }[]
}

/** WCAG 2 A and AA as axe-core checks them, on what is on screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  // addScriptTag would need the page's nonce; evaluate runs beside the page's policy.
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> }
    }
    const answer = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    return answer.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map((n) => n.html),
    }))
  })
  expect(violations).toEqual([])
}
