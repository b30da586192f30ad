import { describe, expect, test } from 'vitest'
import { addManyProjects } from '../../server/testing/many-projects.ts'
import { alive, DESKTOP, useSite } from './testing/site.ts'

const openFew = useSite()
const openMany = useSite(addManyProjects)

/** Stops of the keyboard from the top of the page to the first project, that one included. */
const MOST = 30

const PATHS = [
  '/progetti',
  '/progetti?q=autismo',
  '/progetti?q=disability+manager',
  '/progetti?tema=inserimento&disabilita=sensoriale',
  '/en/progetti?q=lavoro',
]

describe.each([
  ['the judged projects', openFew],
  ['several hundred projects', openMany],
])('with %s', (_name, open) => {
  test.each(PATHS.flatMap((path) => [true, false].map((js) => [path, js] as const)))(
    'on %s the first project is at most thirty stops of the keyboard away, script: %s',
    async (path, javaScriptEnabled) => {
      const { page, context } = await open({ ...DESKTOP, javaScriptEnabled })
      await page.goto(path)
      if (javaScriptEnabled) await alive(page)
      const isAtProject = () =>
        page.evaluate(() => document.activeElement?.closest('.hit') !== null)
      let stops = 0
      do {
        await page.keyboard.press('Tab')
        stops += 1
      } while (!(await isAtProject()) && stops < 2 * MOST)
      expect(stops).toBeLessThanOrEqual(MOST)
      await context.close()
    },
  )
})
