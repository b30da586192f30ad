import { expect, test } from 'vitest'
import { type Arrival, arriveAt, type Offer, offersOf, suggestionsFor } from './testing/offers.ts'
import { useSite } from './testing/site.ts'

const openPage = useSite()

const SEARCHES = [
  '',
  'q=autismo',
  'q=asl',
  'q=autsimo+lavro',
  'q=legge+68',
  'q=autismo&parole=esatte',
  'q=zzzzzz',
  'q=zzzzzz+qqqqqq',
  'q=zzzzzz+qqqqqq&tema=autismo',
  'q=-di',
  'q=%22dopo+di+noi%22',
  "q='+OR+1%3D1;+DROP+TABLE+projects;--",
  'tema=autismo&tema=inserimento&tema_tutti=1',
  'tema=autismo&disabilita=sensoriale-udito',
  'q=autismo&disabilita=sensoriale-udito&anno=2019',
  'tema=autismo&tema_escludi=autismo',
  'anno=2018-2020&territorio=milano&piano_escludi=emergo-2016',
  'anno=1950',
  'disabilita=non-specificata&tema_escludi=autismo',
  'avviso=emergo-2020-2021-autismo&parole-semplici=si',
  'pagina=99&per_pagina=10',
]

const TYPED = ['aut', 'lavoro', 'disability man', 'cinis', 'asl', 'legge 6', 'formazione oper']

const START = [
  '/',
  ...SEARCHES.map((search) => `/progetti?${search}`),
  ...['disabilita', 'tema', 'anno', 'ente'].map((facet) => `/progetti/filtri/${facet}?q=lavoro`),
  '/progetti/cifre?q=lavoro',
  '/progetti/cifre/incrocio?righe=tema&colonne=disabilita',
  '/progetti/cifre/mappa',
  '/un-caso-come-il-mio?chi=autismo&dove=bresso',
]

const RECORD = /^\/progetti\/[a-z0-9-]+$/

/** What is wrong with where an offer leads, in words; null when it keeps its promise and leads on. */
const fault = (
  { address, promised }: Offer,
  { status, total, waysOut }: Arrival,
): string | null => {
  if (status !== 200) return `${address}: ${status}`
  if (promised !== null && total !== promised) return `${address}: ${total}, not ${promised}`
  return total === 0 && waysOut.length === 0 ? `${address}: a dead end` : null
}

const distinct = (offers: readonly Offer[]) => [
  ...new Map(offers.map((offer) => [`${offer.address} ${offer.promised}`, offer])).values(),
]

test('every link offered keeps the number that it promises, and none ends in nothing', async () => {
  const { page, context } = await openPage()
  await page.goto('/informazioni')
  const { origin } = new URL(page.url())
  const arrivals = new Map<string, Arrival>()

  /** Follows offers, a few at a time, and answers what is wrong, each with the page that offered it. */
  const follow = async (offers: readonly Offer[]): Promise<string[]> => {
    const faults: string[] = []
    const one = async (offer: Offer) => {
      const arrival = arrivals.get(offer.address) ?? (await arriveAt(origin, offer.address))
      arrivals.set(offer.address, arrival)
      const found = fault(offer, arrival)
      if (found !== null) faults.push(`${offer.from} -> ${found}`)
    }
    for (let at = 0; at < offers.length; at += 8)
      await Promise.all(offers.slice(at, at + 8).map(one))
    return faults
  }

  const offersOfAll = async (addresses: readonly string[]) =>
    (await Promise.all(addresses.map((address) => offersOf(page, address)))).flat()

  const begun = await offersOfAll(START)
  const records = distinct(begun).map(({ address }) => address)
  const first = distinct([
    ...START.map((address) => ({ from: 'the beginning', address, promised: null })),
    ...begun,
    ...(await offersOfAll(records.filter((address) => RECORD.test(address)))),
    ...(await Promise.all(TYPED.map((text) => suggestionsFor(page, text)))).flat(),
  ])
  expect(first.length).toBeGreaterThan(500)
  expect(await follow(first)).toEqual([])

  const second = distinct([...arrivals.values()].flatMap(({ waysOut }) => waysOut))
  expect(second.length).toBeGreaterThan(20)
  expect(await follow(second)).toEqual([])
  await context.close()
})
