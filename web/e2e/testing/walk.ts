import type { Locator, Page } from 'playwright-core'

type File = { name: string; mimeType: string; buffer: Buffer }

/** What a person does on the desk's pages, whichever way they do it. */
export type Hands = {
  press: (what: Locator) => Promise<void>
  choose: (list: Locator, option: string) => Promise<void>
  /** Of radios, the wanted one; of boxes, on or off. */
  set: (what: Locator, on?: boolean) => Promise<void>
  give: (field: Locator, file: File) => Promise<void>
}

/** By pointing, as most do. */
export const pointing = (): Hands => ({
  press: (what) => what.click(),
  choose: async (list, option) => {
    await list.selectOption({ label: option })
  },
  set: (what, on = true) => what.setChecked(on),
  give: (field, file) => field.setInputFiles(file),
})

const MOST_STOPS = 400

/** By keys alone: what cannot be reached by them ends the walk. */
export const keys = (page: Page): Hands => {
  // From the beginning, so that the browser asks us for files before the first key that asks for one.
  page.on('filechooser', () => {})
  const isThere = (what: Locator) => what.evaluate((node) => node === document.activeElement)

  /** Goes from stop to stop; of a group of radios only one is a stop. */
  const reach = async (what: Locator): Promise<void> => {
    const name = await what.evaluate((node) =>
      node instanceof HTMLInputElement && node.type === 'radio' ? node.name : null,
    )
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const here = await what.evaluate(
        (node, group) =>
          node === document.activeElement ||
          (group !== null &&
            document.activeElement instanceof HTMLInputElement &&
            document.activeElement.name === group),
        name,
      )
      if (here) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`not reached by keys: ${await what.evaluate((node) => node.outerHTML)}`)
  }

  return {
    press: async (what) => {
      await reach(what)
      await page.keyboard.press('Enter')
    },
    choose: async (list, option) => {
      await reach(list)
      await page.keyboard.type(option)
    },
    set: async (what, on = true) => {
      await reach(what)
      if ((await what.getAttribute('type')) !== 'radio') {
        if ((await what.isChecked()) !== on) await page.keyboard.press('Space')
        return
      }
      if (await isThere(what)) return page.keyboard.press('Space')
      for (let step = 0; step < MOST_STOPS && !(await isThere(what)); step++) {
        await page.keyboard.press('ArrowDown')
      }
    },
    give: async (field, file) => {
      await reach(field)
      const choosing = page.waitForEvent('filechooser')
      await page.keyboard.press('Space')
      await (await choosing).setFiles(file)
    },
  }
}
