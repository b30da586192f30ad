import { expect, test } from 'vitest'
import { expectSound, faults } from './testing/checks.ts'
import { alive, DESKTOP, PHONE, useSite } from './testing/site.ts'

const open = useSite()

/** The collection's script is fetched behind the page's own. */
const PATIENT = { timeout: 15_000 }

const GO_AUT = 'progetto-go-aut'
const TWO = `/raccolta?schede=${GO_AUT},dismanager`

test('without a script boxes are sent together; place, title and more projects are addresses', async () => {
  const { page, context } = await open({ ...DESKTOP, javaScriptEnabled: false })
  await page.goto('/progetti?q=autismo')
  for (const at of [1, 0]) await page.locator('.mark input').nth(at).check()
  const titles = await page.locator('.hit h3').allInnerTexts()
  await page.getByRole('button', { name: 'Apri la raccolta' }).click()
  const listed = () => page.locator('.collected h3').allInnerTexts()
  expect(await listed()).toEqual(titles.slice(0, 2))
  await page.getByRole('link', { name: 'Sposta giù' }).click()
  expect(await listed()).toEqual([titles[1], titles[0]])
  await page.getByLabel('Parole, oppure l’indirizzo').fill('/progetti/dismanager')
  await page.getByRole('button', { name: 'Cerca', exact: true }).click()
  expect((await listed()).at(-1)).toBe('DisManager')
  await page.getByRole('link', { name: /^Togli.*DisManager/ }).click()
  expect((await listed()).length).toBe(2)
  await page.getByLabel('Parole, oppure l’indirizzo').fill('disability manager')
  await page.getByRole('button', { name: 'Cerca', exact: true }).click()
  await page.getByRole('link', { name: /^Aggiungi.*DisManager/ }).click()
  expect((await listed()).length).toBe(3)
  await page.getByLabel('Titolo della raccolta').fill('Per il colloquio')
  await page.getByRole('button', { name: 'Dai il titolo' }).click()
  expect(await page.locator('h1').innerText()).toBe('Per il colloquio')
  await page.getByRole('button', { name: 'Confronta i progetti scelti' }).click()
  expect(await page.locator('.comparison__table thead th').count()).toBe(4)
  await page.getByRole('link', { name: 'Mostra solo le differenze' }).click()
  expect(await page.locator('tr', { hasText: 'nessuno lo dice' }).count()).toBe(0)
  await context.close()
})

test('with a script marks are kept in the browser, from page to page, and notes never leave it', async () => {
  const { page, context, problems } = await open(DESKTOP)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  await page.goto('/progetti?q=autismo')
  await alive(page)
  const count = page.locator('#raccolta output')
  await expect.poll(() => count.innerText(), PATIENT).toBe('La raccolta è vuota')
  await page.getByLabel(/^Nella raccolta.*Progetto GO AUT/).check()
  await expect.poll(() => count.innerText(), PATIENT).toBe('Nella raccolta: 1 progetto')
  await page.goto('/progetti/dismanager')
  const mark = page.getByLabel(/^Nella raccolta.*: DisManager/)
  await mark.check()
  await expect.poll(() => count.innerText(), PATIENT).toBe('Nella raccolta: 2 progetti')
  await page.getByRole('button', { name: 'Apri la raccolta' }).click()
  await page.waitForURL(`**${TWO}`)
  await page.getByText('Questa raccolta è conservata in questo browser.').waitFor()
  await page.getByLabel('I tuoi appunti su «DisManager»').fill('chiedere a zibaldone')
  await page.getByRole('link', { name: /^Sposta su.*DisManager/ }).click()
  await page.waitForURL(`**/raccolta?schede=dismanager,${GO_AUT}`)
  await page.getByText('Questa raccolta è conservata in questo browser.').waitFor()
  await page.getByRole('link', { name: 'Apri il dossier' }).click()
  await page.getByText('chiedere a zibaldone').waitFor()
  expect(await page.getByText(/Stampato il \d/).count()).toBe(1)
  await page.goto('/raccolta')
  await page.waitForURL(`**/raccolta?schede=dismanager,${GO_AUT}`)
  expect(await page.getByLabel('I tuoi appunti su «DisManager»').inputValue()).toBe(
    'chiedere a zibaldone',
  )
  await page.goto('/progetti?q=autismo')
  expect(await page.getByLabel(/^Nella raccolta.*Progetto GO AUT/).isChecked()).toBe(true)
  expect(asked.filter((url) => url.includes('zibaldone'))).toEqual([])
  expect(await context.cookies()).toEqual([])
  expect(problems).toEqual([])
  await context.close()
})

test('a collection that somebody sent does not take the place of one’s own unasked', async () => {
  const { page, context } = await open(DESKTOP)
  await page.goto(`/raccolta?schede=${GO_AUT}`)
  await page.getByRole('button', { name: 'Conserva questa raccolta' }).click()
  await page.getByText('Questa raccolta è conservata').waitFor()
  await page.goto('/raccolta?schede=dismanager')
  await page.getByText('Nel browser ne hai un’altra, con 1 progetto').waitFor()
  await page.getByRole('link', { name: 'Svuota' }).waitFor()
  await page.getByRole('button', { name: 'Aggiungi questi progetti alla tua' }).click()
  await page.waitForURL(`**/raccolta?schede=${GO_AUT},dismanager`)
  await page.getByLabel('I tuoi appunti su «DisManager»').fill('da sentire')
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Svuota' }).click()
  await expect.poll(() => asked, PATIENT).toEqual([expect.stringContaining('i tuoi appunti')])
  expect(new URL(page.url()).search).toBe(`?schede=${GO_AUT},dismanager`)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('link', { name: 'Svuota' }).click()
  await page.getByRole('heading', { name: 'La raccolta è vuota' }).waitFor()
  await context.close()
})

test.each(['/avvisi/emergo-2020-2021-autismo', '/temi/autismo', '/disabilita/autismo'])(
  'projects are marked on %s, too',
  async (path) => {
    const { page, context, problems } = await open(DESKTOP)
    await page.goto(path)
    const count = page.locator('#raccolta output')
    await expect.poll(() => count.innerText(), PATIENT).toBe('La raccolta è vuota')
    await page.getByLabel(/^Nella raccolta.*Progetto GO AUT/).check()
    await expect.poll(() => count.innerText(), PATIENT).toBe('Nella raccolta: 1 progetto')
    await page.getByRole('button', { name: 'Apri la raccolta' }).click()
    await page.waitForURL(`**/raccolta?schede=${GO_AUT}`)
    expect(problems).toEqual([])
    await context.close()
  },
)

test('what was ticked before the script came is kept', async () => {
  const { page, context } = await open(DESKTOP)
  const late = Promise.withResolvers<void>()
  await page.route('**/assets/main-*.js', async (route) => {
    await late.promise
    await route.continue()
  })
  await page.goto('/progetti?q=autismo', { waitUntil: 'commit' })
  const box = page.getByLabel(/^Nella raccolta.*Progetto GO AUT/)
  await box.check()
  late.resolve()
  await expect
    .poll(() => page.locator('#raccolta output').innerText(), PATIENT)
    .toBe('Nella raccolta: 1 progetto')
  expect(await box.isChecked()).toBe(true)
  await context.close()
})

test.each([
  TWO,
  '/raccolta/dossier?schede=dismanager,mai-stata',
  '/confronto?schede=rencontrer-i-edizione,rencontrer-ii-edizione,dismanager',
])('%s is sound with its script, and prints what it is about', async (path) => {
  for (const size of [DESKTOP, PHONE, { viewport: { width: 320, height: 640 } }]) {
    const { page, context, problems } = await open(size)
    const answer = await page.goto(path)
    expect(await faults((await answer?.text()) ?? '')).toEqual([])
    await page.waitForLoadState('networkidle')
    await expectSound(page)
    expect(problems).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.printed').isVisible()).toBe(true)
    expect(await page.locator('main a.button, main button').filter({ visible: true }).count()).toBe(
      0,
    )
    await context.close()
  }
})
