/** What a person does: sees the samples, clicks a relation, reads its sentence, follows it, filters, undoes, queries, imports. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './app'
import { expectAccessible, launchBrowser, openPage, type WatchedPage } from './browser'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startApp(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** Opens a page of the app, runs the journey, and fails on any console error on the way. */
async function journey(
  route: string,
  work: (page: Page, watched: WatchedPage) => Promise<void>,
  options = {},
) {
  const watched = await openPage(browser, options)
  await watched.page.goto(app.url + route)
  await work(watched.page, watched)
  watched.expectNoErrors()
  await watched.close()
}

interface CyElement {
  data: (key: string) => unknown
  renderedMidpoint: () => { x: number; y: number }
}
/** Cytoscape keeps its instance on the element that it draws into. */
type CyHost = HTMLElement & { _cyreg?: { cy: { edges: () => CyElement[]; nodes: () => CyElement[] } } }

const graphReady = (page: Page) =>
  page.waitForFunction(() => {
    const host = [...document.querySelectorAll<CyHost>('[role="application"] div')].find((el) => el._cyreg)
    return (host?._cyreg?.cy.edges().length ?? 0) > 0
  })

/** Where the lines between two actors have their middles on screen. Another line may lie above one of them. */
const linesOnScreen = (page: Page, one: string, other: string) =>
  page.evaluate(
    ([a, b]) => {
      const host = [...document.querySelectorAll<CyHost>('[role="application"] div')].find((el) => el._cyreg)
      if (!host) return []
      const { left, top } = host.getBoundingClientRect()
      const ends = [`${a} ${b}`, `${b} ${a}`]
      return (host._cyreg?.cy.edges() ?? [])
        .filter((edge) => ends.includes(`${String(edge.data('source'))} ${String(edge.data('target'))}`))
        .map((edge) => edge.renderedMidpoint())
        .map(({ x, y }) => ({ x: left + x, y: top + y }))
    },
    [one, other] as const,
  )

const nodePlaces = (page: Page) =>
  page.evaluate(() => {
    const host = [...document.querySelectorAll<CyHost>('[role="application"] div')].find((el) => el._cyreg)
    const nodes = (host?._cyreg?.cy.nodes() ?? []) as unknown as {
      map: <T>(f: (n: { id: () => string; position: () => { x: number; y: number } }) => T) => T[]
    }
    return Object.fromEntries(nodes.map((node) => [node.id(), [node.position().x, node.position().y]]))
  })

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })

describe('an analyst at work', () => {
  it('clicks Russia – North Korea in the graph, reads the quote, follows it to its source and comes back', async () => {
    await journey('/', async (page) => {
      await graphReady(page)
      const before = await nodePlaces(page)
      expect(Object.keys(before)).toEqual(expect.arrayContaining(['RUS', 'PRK', 'USA']))

      const heading = inspector(page).getByRole('heading', { level: 2 })
      const chosen = async () =>
        /Russia/.test(await heading.innerText()) && /North Korea/.test(await heading.innerText())
      const lines = await linesOnScreen(page, 'RUS', 'PRK')
      expect(lines.length).toBeGreaterThan(0)
      for (const { x, y } of lines) {
        await page.mouse.click(x, y)
        await page.waitForTimeout(300)
        if (await chosen()) break
      }
      expect(await chosen()).toBe(true)
      const quote = inspector(page).locator('mark').first()
      await quote.waitFor()
      const words = (await quote.innerText()).trim()
      expect(words.length).toBeGreaterThan(10)
      // Selecting moves nothing.
      expect(await nodePlaces(page)).toEqual(before)
      const address = page.url()

      await inspector(page)
        .getByRole('link', { name: /source/i })
        .first()
        .click()
      await page.waitForURL(/\/sources\/[^#]+#s-/)
      const lit = page.locator('mark[data-lit="true"]')
      await lit.first().waitFor()
      const litWords = (await lit.allInnerTexts()).join('')
      expect(litWords.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '))
      await expect.poll(() => lit.first().evaluate((el) => el.getBoundingClientRect().top)).toBeLessThan(700)

      await page.goBack()
      await graphReady(page)
      expect(page.url()).toBe(address)
      await expect.poll(() => nodePlaces(page)).toEqual(before)
    })
  })

  it('filters by event with counts, sees what is hidden, and undoes', async () => {
    await journey('/', async (page) => {
      await graphReady(page)
      const filters = page.getByRole('complementary', { name: 'Filters' })
      const before = await nodePlaces(page)
      const summary = () => filters.innerText()
      const all = await summary()
      await filters.getByRole('checkbox', { name: /^Accuse/ }).click()
      await expect.poll(summary).not.toBe(all)
      expect(await summary()).toMatch(/event type/i)
      expect(page.url()).toContain('event=')
      const filtered = await nodePlaces(page)
      for (const [id, place] of Object.entries(filtered))
        if (before[id]) expect([id, place]).toEqual([id, before[id]])
      await page.getByRole('button', { name: /^Undo/ }).click()
      await expect.poll(summary).toBe(all)
      await expect.poll(() => nodePlaces(page)).toEqual(before)
    })
  })

  it('does the same by keyboard and table, and by link', async () => {
    await journey('/?select=RUS~PRK', async (page) => {
      await inspector(page).locator('mark').first().waitFor()
      await page.keyboard.press('t')
      const table = page.getByRole('table', { name: 'Relations on screen' })
      await table.waitFor()
      expect(await table.getByRole('row').count()).toBeGreaterThan(5)
      await page.reload()
      await table.waitFor()
      await page.keyboard.press('t')
      await graphReady(page)
    })
  })

  it('runs a saved query with a parameter, sees rows, and is shown why a bad text is refused', async () => {
    await journey(
      '/queries?id=who-accuses',
      async (page) => {
        await page
          .getByLabel(/^Actor/)
          .first()
          .waitFor()
        await page.getByRole('button', { name: /^Run/ }).click()
        const rows = page.getByRole('row')
        await expect.poll(() => rows.count()).toBeGreaterThan(2)
        expect(await page.getByRole('main').innerText()).toMatch(/\d+ rows?/)
        await page.goto(`${app.url}/queries?cypher=${encodeURIComponent('MATCH (n) DETACH DELETE n')}`)
        await page.getByRole('button', { name: /^Run/ }).click()
        await page
          .getByText(/only read|reads only|cannot (write|change)|not allowed|refused/i)
          .first()
          .waitFor()
      },
      { allow: /40[03] \(/ },
    )
  })

  it('imports a pasted text and meets its new actor in the explorer', async () => {
    await journey('/import', async (page) => {
      await page.getByRole('button', { name: 'Paste text' }).click()
      await page
        .getByRole('textbox', { name: 'Text' })
        .fill('Fiji condemned Tonga on 3 June 2022. Tonga and Samoa agreed to share patrol boats.')
      await page.getByLabel('Title').fill('Three islands')
      await page.getByRole('button', { name: 'Read this text' }).click()
      const report = page.getByRole('complementary', { name: /Report on Three islands/ })
      await report.getByText(/every quote checked/).waitFor()
      await report.getByText(/Fiji/).waitFor()
      await report.getByRole('link', { name: 'Explore it' }).click()
      await page.waitForURL(/document=/)
      await graphReady(page)
      expect(Object.keys(await nodePlaces(page))).toEqual(expect.arrayContaining(['FJI', 'TON']))
    })
  })

  it('finds an actor with the palette by keyboard alone', async () => {
    await journey('/', async (page) => {
      await graphReady(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('pyongyang')
      await page
        .getByRole('option', { name: /North Korea/ })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      await expect.poll(() => inspector(page).innerText()).toContain('North Korea')
    })
  })

  it('opens a dyad from the matrix', async () => {
    await journey('/alignments', async (page) => {
      const matrix = page.getByRole('application', { name: /^Matrix/ })
      await matrix.waitFor()
      await matrix.focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/alignments\/[A-Z]{3}\/[A-Z]{3}/)
      await page.goto(`${app.url}/alignments/USA/PRK`)
      await page
        .getByText(/United States/)
        .first()
        .waitFor()
      await page.locator('mark').first().waitFor()
    })
  })
})

describe('over time', () => {
  it('follows pairs with the brush of the explorer, and opens the sentence that moved a line', async () => {
    await journey('/?from=2022-01-01&to=2024-12-31', async (page) => {
      await graphReady(page)
      await page.getByRole('link', { name: 'Alignments', exact: true }).click()
      await page.waitForURL(/\/alignments\?.*from=2022-01-01&to=2024-12-31/)
      await page.getByRole('link', { name: 'Over time' }).click()
      const chart = page.getByRole('group', { name: /^Scores by quarter/ })
      await chart.waitFor()
      expect(await chart.getByRole('img').count()).toBeGreaterThan(1)
      await chart
        .getByRole('link', { name: /open the sentence$/ })
        .first()
        .click()
      await page.waitForURL(/\/sources\/.+#s-?/)
      await page.locator('mark, .mark').first().waitFor()
      await page.goBack()
      await chart.waitFor()
      await page.getByRole('button', { name: 'Table' }).click()
      await page.getByRole('table', { name: /^Score per quarter/ }).waitFor()
      await page.getByRole('link', { name: 'Explore', exact: true }).click()
      await page.waitForURL(/\/\?from=2022-01-01&to=2024-12-31/)
    })
  })
})

describe('the blocs', () => {
  it('are drawn with their proof; what pulls against them opens its sentences; a document is left out and put back', async () => {
    await journey('/alignments', async (page) => {
      await page.getByRole('link', { name: 'Blocs' }).click()
      await page.getByRole('application', { name: /^Signed network of \d+ states/ }).waitFor()
      await graphReady(page)
      const blocs = page.getByRole('complementary', { name: 'Blocs' })
      await blocs.getByText('share of 200 resamples').waitFor()
      await blocs.getByText(/, proven optimal$/).waitFor()
      const before = await blocs.getByText(/^\d+ of \d+ pairs/).textContent()

      // Its quote, and the way to its place.
      await blocs.getByRole('button', { expanded: false, name: / and / }).first().click()
      await blocs.locator('mark').first().waitFor()
      await blocs.getByRole('link', { name: 'Open', exact: true }).first().click()
      await page.waitForURL(/\/sources\/.+#/)
      await page.goBack()
      await blocs.getByRole('button', { expanded: true, name: / and / }).waitFor()

      // Without the document that most rests on.
      await blocs
        .getByRole('button', { name: /^Leave out / })
        .first()
        .click()
      await page.getByText('Without document:').waitFor()
      await blocs.getByRole('heading', { name: /^What leaving out changes/ }).waitFor()
      await page.waitForURL(/document=/)
      await page.reload()
      await blocs.getByText(/differ\. Frustration \d+ of \d+ → \d+ of \d+/).waitFor()
      await page.getByRole('button', { name: 'Undo' }).click()
      await blocs.getByText(before ?? '').waitFor()

      // As many as fit, by keyboard, and as tables.
      await blocs.getByRole('radio', { name: 'Two blocs' }).press('ArrowRight')
      await page.waitForURL(/blocs=any/)
      await page.getByRole('application', { name: /^Signed network/ }).focus()
      await page.keyboard.press('t')
      await page.getByRole('table', { name: /^Relations with a sign/ }).waitFor()
    })
  })
})

describe('an analyst of one pair', () => {
  it('opens the sentences and the Cypher behind a number, and finds the same number there', async () => {
    await journey('/alignments/RUS/PRK', async (page) => {
      const list = page.getByRole('complementary', { name: 'Statements' })
      await list.locator('mark').first().waitFor()
      const number = page.getByRole('button', { name: /^asserted, RU → KP: / })
      const count = Number(await number.innerText())
      await number.click()
      await list.getByText('asserted, RU → KP').waitFor()
      expect(page.url()).toContain('listed=modality~asserted~forth')
      await list.getByRole('link', { name: 'Show the Cypher' }).click()
      await page.waitForURL(/\/queries\?/)
      await page.getByText(`${count} rows`).first().waitFor()
      await page.goBack()
      await list.getByText('asserted, RU → KP').waitFor()
    })
  })

  it('is told that nothing is silent beyond chance, and checks a tested pair by its sentences', async () => {
    await journey('/alignments', async (page) => {
      await page.getByRole('link', { name: 'Silence' }).click()
      await page.getByRole('heading', { name: 'Nothing is silent beyond chance' }).waitFor()
      await page.getByRole('radio', { name: 'All tested' }).click()
      const rows = page.getByRole('table', { name: /expected and found/ }).getByRole('row')
      await expect.poll(() => rows.count()).toBeGreaterThan(1)
      const pair = page.getByRole('complementary', { name: 'The pair and its sentences' })
      await pair.locator('mark').first().waitFor()
      await page.reload()
      await pair.locator('mark').first().waitFor()
      expect(page.url()).toContain('pairs=tested')
      await rows.last().getByRole('link').click()
      await page.waitForURL(/\/alignments\/[A-Z]{3}\/[A-Z]{3}/)
    })
  })
})

describe('every page', () => {
  const routes = [
    ...['/', '/?table=1', '/sources', '/queries', '/import'],
    ...['/alignments', '/alignments?as=list', '/alignments?as=blocs&publisher=!-', '/alignments?as=members'],
    ...['/alignments?as=time', '/alignments?as=values', '/alignments?as=silence'],
    ...[
      '/alignments?as=silence&pairs=tested',
      '/alignments/USA/PRK',
      '/alignments/USA/PRK?listed=all~~forth',
    ],
  ]
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible in ${colorScheme}`, async () => {
      for (const route of routes) {
        await journey(
          route,
          async (page) => {
            await page.waitForLoadState('networkidle').catch(() => undefined)
            await page.getByRole('main').waitFor()
            await page.waitForTimeout(800)
            await expectAccessible(page)
          },
          { colorScheme },
        )
      }
    })
  }

  it('fits a phone without sideways scrolling', async () => {
    for (const route of routes) {
      await journey(
        route,
        async (page) => {
          await page.getByRole('main').waitFor()
          await page.waitForTimeout(500)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect([route, overflow]).toEqual([route, 0])
        },
        { width: 390, height: 844 },
      )
    }
  })
})
