/**
 * `npm run bench:brush`: how soon the matrix is drawn, and how soon a page answers the time brush, on 200 states and 100,000 statements,
 * in a real Chromium on the production build. The store's answer is made up (madeUpStore.ts) and handed to the page in place of
 * GET /api/graph.
 *
 * The matrix is drawn when its page is opened (from the statements' last byte) and when the acts that count change (from the click),
 * each time to the last cell in sight.
 *
 * The brush is moved by keys and dragged by the pointer. Measured per step: from the input event to the next frame (Event Timing where
 * the browser gives it, else the time stamp of the event to the frame after it), from the input to the picture that shows the new
 * range, and every task of the main thread over 50 ms (Long Tasks).
 *
 *   npm run bench:brush [STEPS]
 */
import type { Browser, Page } from 'playwright-core'
import { startApp } from '../e2e/app'
import { launchBrowser } from '../e2e/browser'
import { madeUpAnswer, STATEMENTS } from './madeUpStore'

const STEPS = Number(process.argv[2] ?? 60)
/** Between two steps of a key held down or a pointer moved: slower than a frame, faster than a pause. */
const PACE_MS = 120

/** Certainty and all else that is worked out when nothing moves takes this long. */
const SETTLE_MS = 12_000

/** What is looked at on each page to tell that it shows the new range. */
const PAGES = [
  { route: '/alignments', picture: 'canvas' },
  { route: '/alignments?as=time', picture: 'svg[aria-label^="Scores by"]' },
  { route: '/alignments?as=blocs', picture: null },
  { route: '/', picture: null },
] as const

const OPENINGS = 5
/** No cell for so long: the matrix is drawn. */
const QUIET_MS = 80

interface Measured {
  /** Input to next frame, ms. */
  frames: number[]
  /** Input to the new picture, ms. */
  pictures: number[]
  /** Main-thread tasks over 50 ms while brushing. */
  long: number[]
}

interface Probe {
  /** When cells were last drawn, by performance.now(); 0: not since it was cleared. */
  drawnAt: number
  frames: number[]
  pictures: number[]
  long: number[]
  waiting: number[]
}
type Probed = Window & { probe: Probe }

/** Runs in the page before it loads. */
function installProbe(picture: string | null): void {
  const probe: Probe = { drawnAt: 0, frames: [], pictures: [], long: [], waiting: [] }
  ;(window as unknown as Probed).probe = probe
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.long.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })
  const range = (): string =>
    [...document.querySelectorAll('[role="slider"]')].map((end) => end.getAttribute('aria-valuenow')).join()
  const onInput = (event: Event): void => {
    const started = event.timeStamp
    const before = range()
    probe.waiting.push(started)
    // The task after the frame: what the input changed at once is on screen.
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        probe.frames.push(performance.now() - started)
        // A pointer that stays on its bin asks for no other picture.
        if (range() === before) probe.waiting = probe.waiting.filter((other) => other !== started)
      }
      channel.port2.postMessage(null)
    })
  }
  const slider = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest('[role="slider"], [data-grip]') !== null
  window.addEventListener('keydown', (event) => slider(event.target) && onInput(event), true)
  window.addEventListener(
    'pointermove',
    (event) => event.buttons === 1 && slider(event.target) && onInput(event),
    true,
  )
  const drawn = (): void => {
    const now = performance.now()
    for (const started of probe.waiting.splice(0)) probe.pictures.push(now - started)
  }
  if (picture === 'canvas') {
    // The first cell of a drawing tells that the new range is on its way to the screen.
    const fill = CanvasRenderingContext2D.prototype.fillRect
    CanvasRenderingContext2D.prototype.fillRect = function (...box) {
      fill.apply(this, box)
      probe.drawnAt = performance.now()
      if (probe.waiting.length > 0) drawn()
    }
  } else if (picture !== null) {
    const watch = (): void => {
      const target = document.querySelector(picture)
      if (!target) return void setTimeout(watch, 50)
      new MutationObserver(drawn).observe(target, {
        ...{ subtree: true, childList: true, attributes: true, characterData: true },
        attributeFilter: ['d', 'x', 'transform'],
      })
    }
    watch()
  }
}

async function reset(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { probe } = window as unknown as Probed
    for (const list of [probe.frames, probe.pictures, probe.long, probe.waiting]) list.length = 0
  })
}

async function read(page: Page): Promise<Measured> {
  await page.waitForTimeout(400)
  return page.evaluate(() => {
    const { frames, pictures, long } = (window as unknown as Probed).probe
    return { frames: [...frames], pictures: [...pictures], long: [...long] }
  })
}

async function byKeys(page: Page): Promise<Measured> {
  const from = page.getByRole('slider', { name: 'From' })
  await from.focus()
  await reset(page)
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press(step < STEPS / 2 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(PACE_MS)
  }
  return read(page)
}

async function byPointer(page: Page): Promise<Measured> {
  const box = await page.getByRole('region', { name: 'Statements over time' }).boundingBox()
  if (!box) throw new Error('no timeline on the page')
  const y = box.y + box.height / 2
  const start = box.x + box.width * 0.2
  await page.mouse.move(start, y)
  await page.mouse.down()
  await reset(page)
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(start + ((box.width * 0.6) / STEPS) * step, y)
    await page.waitForTimeout(PACE_MS)
  }
  const measured = await read(page)
  await page.mouse.up()
  return measured
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

function line(name: string, values: readonly number[]): string {
  if (values.length === 0) return `  ${name.padEnd(26)} –`
  const at = (share: number): string => quantile(values, share).toFixed(0).padStart(4)
  return `  ${name.padEnd(26)} p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)} ms  (${values.length})`
}

async function openTab(browser: Browser, body: string, picture: string | null): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  const tab = await context.newPage()
  await tab.route('**/api/graph', (route) => route.fulfill({ contentType: 'application/json', body }))
  // What tsx compiles names its functions with a helper that the page does not have.
  await tab.addInitScript('globalThis.__name = (named) => named')
  await tab.addInitScript(installProbe, picture)
  return tab
}

/** Resolves when cells were drawn and no more have come for a while: when the last of them came. */
function untilDrawn(page: Page): Promise<number> {
  return page.evaluate(
    (quiet) =>
      new Promise<number>((resolve) => {
        const { probe } = window as unknown as Probed
        const look = (): void => {
          if (probe.drawnAt > 0 && performance.now() - probe.drawnAt >= quiet) resolve(probe.drawnAt)
          else setTimeout(look, 5)
        }
        look()
      }),
    QUIET_MS,
  )
}

/**
 * Per opening of the page: from the last byte of the statements to the last cell in sight, and the same from a click on the acts that
 * count (each asked once: nothing comes from memory).
 */
async function drawMatrix(
  browser: Browser,
  url: string,
  body: string,
): Promise<{ opened: number[]; changed: number[] }> {
  const opened: number[] = []
  const changed: number[] = []
  for (let turn = 0; turn < OPENINGS; turn++) {
    const tab = await openTab(browser, body, 'canvas')
    await tab.goto(`${url}/alignments`)
    const drawn = await untilDrawn(tab)
    const fetched = await tab.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      return entries.find(({ name }) => name.endsWith('/api/graph'))?.responseEnd ?? Number.NaN
    })
    opened.push(drawn - fetched)
    await tab.waitForTimeout(SETTLE_MS / 2)
    for (const acts of ['Words', 'Deeds']) {
      const clicked = await clickChoice(tab, acts)
      changed.push((await untilDrawn(tab)) - clicked)
      await tab.waitForTimeout(SETTLE_MS / 4)
    }
    await tab.context().close()
  }
  return { opened, changed }
}

/** Clicks within the page, and says when. */
function clickChoice(page: Page, name: string): Promise<number> {
  return page.getByRole('radio', { name, exact: true }).evaluate((choice: HTMLElement) => {
    const { probe } = window as unknown as Probed
    probe.drawnAt = 0
    const now = performance.now()
    choice.click()
    return now
  })
}

async function measure(
  browser: Browser,
  url: string,
  body: string,
  page: (typeof PAGES)[number],
): Promise<void> {
  const tab = await openTab(browser, body, page.picture)
  await tab.goto(url + page.route)
  await tab.getByRole('slider', { name: 'From' }).waitFor({ timeout: 60_000 })
  await tab.waitForTimeout(SETTLE_MS)
  for (const [how, work] of [
    ['keys', byKeys],
    ['pointer', byPointer],
  ] as const) {
    const { frames, pictures, long } = await work(tab)
    console.log(`${page.route}, ${how}, ${STEPS} steps`)
    console.log(line('input to next frame', frames))
    if (page.picture !== null) console.log(line('input to the new picture', pictures))
    console.log(line('main-thread tasks > 50 ms', long))
  }
  await tab.context().close()
}

const app = await startApp()
const browser = await launchBrowser()
try {
  const body = JSON.stringify(madeUpAnswer())
  console.log(
    `${STATEMENTS.toLocaleString('en')} statements, ${(body.length / 1e6).toFixed(0)} MB, Chromium ${browser.version()}`,
  )
  const { opened, changed } = await drawMatrix(browser, app.url, body)
  console.log(line('matrix drawn, page opened', opened))
  console.log(line('matrix drawn, other acts', changed))
  for (const page of PAGES) await measure(browser, app.url, body, page)
} finally {
  await browser.close()
  await app.stop()
}
