import { describe, expect, test } from 'vitest'
import { expectSound, faults } from './testing/checks.ts'
import { DESKTOP, PHONE } from './testing/site.ts'
import { useStaffSite } from './testing/staff-site.ts'

const openPage = useStaffSite()

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
  ['four times as large', { viewport: { width: 320, height: 256 } }],
])('%s', (_name, size) => {
  test.each(['/staff', '/staff/non-esiste'])('%s is whole and accessible', async (path) => {
    const { page, context, problems } = await openPage('amministrazione', size)
    const answer = await page.goto(path)
    expect(await faults((await answer?.text()) ?? '')).toEqual([])
    await expectSound(page)
    expect(problems).toEqual([])
    await context.close()
  })
})
