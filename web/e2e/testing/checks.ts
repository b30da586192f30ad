import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What axe finds, one line each; every rule it has, with the standards' levels and its best practices. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource)
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** How far the page is wider than its window: content must flow, never scroll sideways. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What can be pressed, smaller than 24 by 24 pixels; links within a sentence may be. */
export const smallTargets = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const targets = document.querySelectorAll(
      'a[href], button, summary, select, input:not([type="hidden"])',
    )
    return [...targets].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect()
      return width > 0 && (width < 24 || height < 24) ? [target.outerHTML] : []
    })
  })

/** A page as people and their tools find it: accessible, with one heading, flowing, with nothing too small to press. */
export const expectSound = async (page: Page): Promise<void> => {
  expect(await violations(page)).toEqual([])
  expect(await page.locator('h1').count()).toBe(1)
  expect(await overflow(page)).toBe(0)
  expect(await smallTargets(page)).toEqual([])
}

/** The standard's rules, whole documents and accessibility included; no taste in how tags are written. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'doctype-style': 'off',
    // Ours are served from our own origin, under names that tell their content.
    'require-sri': 'off',
    // Only where there is no script, while work is under way, and said on the page.
    'meta-refresh': 'off',
  },
})

/** What is wrong with a document, one line each. */
export const faults = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}
