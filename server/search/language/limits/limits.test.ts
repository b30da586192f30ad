import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testLanguage } from '../../testing/setup.ts'
import { createLimits } from './limits.ts'

const { language } = testLanguage()
const { limitsIn, yearsIn } = createLimits({
  analyser: language.analyser,
  holds: (words) => ['lavoro dopo il 2020', 'aprile 2024'].includes(words.join(' ')),
  hasTerm: (term) => term === '60000',
  today: () => '2026-11-28',
})

const read = (text: string) =>
  limitsIn(text)
    .map(({ facet, value, not }) => `${not ? 'not ' : ''}${facet} ${value}`)
    .join(', ')

describe('a time in words', () => {
  test.each([
    ['dopo il 2020', '2021-'],
    ['dopo 2020', '2021-'],
    ['successivi al 2023', '2024-'],
    ['prima del 2015', '-2014'],
    ['precedenti al 2018', '-2017'],
    ['prima dell’estate 2023', '../2023-05'],
    ['dal 2019', '2019-'],
    ['a partire dal 2019', '2019-'],
    ['dal 2023 in poi', '2023-'],
    ['dall’ottobre 2024', '2024-10/..'],
    ['da ottobre 2024', '2024-10/..'],
    ['dal 3 maggio 2018', '2018-05-03/..'],
    ['fino al 2019', '-2019'],
    ['fino a tutto il 2017', '-2017'],
    ['dopo tutto il 2016', '2017-'],
    ['per tutto il 2016', '2016'],
    ['in tutto il 2018', '2018'],
    ['tutto il 2019', '2019'],
    ['entro il 2018', '-2018'],
    ['non oltre il 2017', '-2017'],
    ['tra il 2016 e il 2018', '2016-2018'],
    ['fra 2016 e 2018', '2016-2018'],
    ['tra il 2016 ed il 2018', '2016-2018'],
    ['dal 2016 al 2018', '2016-2018'],
    ['da gennaio a marzo 2020', '2020-01/2020-03'],
    ['tra marzo 2020 e giugno 2021', '2020-03/2021-06'],
    ['nel 2021', '2021'],
    ['in corso nel 2021', '2021'],
    ['anno 2021', '2021'],
    ['conclusi nel 2021', 'fine:2021'],
    ['terminati entro luglio 2022', 'fine:../2022-07'],
    ['avviati dopo il 2020', 'inizio:2021-'],
    ['nel ’97', '1997'],
    ['2017/18', '2017-2018'],
    ['2016–2018', '2016-2018'],
    ['triennio 2020-2022', '2020-2022'],
    ['marzo 2021', '2021-03'],
    ['nell’aprile 2024', '2024-04'],
    ['03/2021', '2021-03'],
    ['secondo semestre del 2022', '2022-07/2022-12'],
    ['2° trimestre 2022', '2022-04/2022-06'],
    ['estate 2023', '2023-06/2023-08'],
    ['a fine 2024', '2024-09/2024-12'],
    ['negli ultimi tre anni', '2023-11-28/..'],
    ['nell’ultimo biennio', '2024-11-28/..'],
    ['negli ultimi sei mesi', '2026-05-28/..'],
    ['l’anno scorso', '2025'],
    ['quest’anno', '2026'],
    ['anni Dieci', '2010-2019'],
    ['negli anni Novanta', '1990-1999'],
    ['nei primi anni Venti', '2020-2024'],
    ['a fine anni Dieci', '2015-2019'],
    ['nel 2022 circa', '2021-2023'],
    ['del 2022 o giù di lì', '2021-2023'],
    ['marzo 2021 più o meno', '2020-03/2022-03'],
    ['anni ’80', '1980-1989'],
    ['prima della pandemia', '../2020-01-30'],
    ['dopo il Covid', '2022-04/..'],
    ['durante l’emergenza covid', '2020-01-31/2022-03'],
    ['durante il lockdown', '2020-03-09/2020-05-18'],
    ['non prima del 2022', '2022-'],
    ['non dopo il 2017', '-2017'],
    ['intorno al 2020', '2019-2021'],
    ['verso il 2017', '2016-2018'],
    ['a cavallo del 2020', '2019-2021'],
    ['a cavallo tra il 2019 e il 2020', '2019-2020'],
    ['intorno a maggio 2020', '2019-05/2021-05'],
    ['attorno al 29 febbraio 2020', '2019-02-28/2021-02'],
    ['con periodo non noto', 'non-specificata'],
    ['due anni fa', '2024'],
    ['2020 al 2022', '2020-2022'],
    ['2020 – 2022', '2020-2022'],
    ['senza data', 'non-specificata'],
    ['con anno non indicato', 'non-specificata'],
    ['con date non indicate', 'non-specificata'],
    ['di anno sconosciuto', 'non-specificata'],
    ['in tempo di pandemia', '2020-01-31/2022-03'],
    ['ai tempi del Covid', '2020-01-31/2022-03'],
    ['in piena pandemia', '2020-01-31/2022-03'],
    ['nel periodo della pandemia', '2020-01-31/2022-03'],
    ['nel mezzo del lockdown', '2020-03-09/2020-05-18'],
    ['post-pandemia', '2022-04/..'],
    ['pre covid', '../2020-01-30'],
    ['nel duemilaventi', '2020'],
    ['dopo il duemilaventuno', '2022-'],
    ['dal duemilasedici al duemiladiciotto', '2016-2018'],
    ['prima del millenovecentonovantanove', '-1998'],
  ])('%s is %s', (words, value) => {
    expect(read(words)).toBe(`attivo ${value}`)
    expect(read(`Autismo ${words}, a Milano`)).toBe(`attivo ${value}`)
  })

  test.each([
    ['nel 2020, nel 2021 o nel 2022', 'attivo 2020 or 2021 or 2022'],
    ['nel 2020 o nel 2022', 'attivo 2020 or 2022'],
    ['nel 2020 o 2021', 'attivo 2020 or 2021'],
    ['nel 2020, 2021 e 2022', 'attivo 2020 or 2021 or 2022'],
    ['negli anni 2020 e 2021', 'attivo 2020 or 2021'],
    ['conclusi nel 2020 o nel 2021', 'attivo fine:2020 or 2021'],
    ['conclusi nel 2020 e 2021', 'attivo fine:2020 or fine:2021'],
    ['tranne nel 2020 e 2021', 'not attivo 2020 or 2021'],
    ['dopo il 2019, prima del 2022', 'attivo 2020-, attivo -2021'],
    ['dopo il 2019, prima del 2022 o nel 2024', 'attivo 2020-, attivo -2021 or 2024'],
    ['nel 2020, sotto i 50.000 euro', 'attivo 2020, importo -49999'],
  ])('%s joins what is listed', (words, meant) => {
    const said = limitsIn(`autismo ${words}`).map(({ facet, value, not, joins }) =>
      joins ? ` or ${value}` : `, ${not ? 'not ' : ''}${facet} ${value}`,
    )
    expect(said.join('').slice(2)).toBe(meant)
  })

  test.each([
    ['tranne quelli del 2022', 'not attivo 2022'],
    ['non nel 2022', 'not attivo 2022'],
    ['tranne il 2020 o il 2022', 'not attivo 2020, not attivo 2022'],
    ['tranne nel 2020, nel 2021 e nel 2022', 'not attivo 2020, not attivo 2021, not attivo 2022'],
    ['ma non dopo il 2020', 'not attivo 2021-'],
  ])('%s is what is not wanted', (words, meant) => {
    expect(read(`autismo ${words}`)).toBe(meant)
  })

  test.each([
    '2017',
    'EMERGO 2016',
    'piano Emergo del 2016',
    'piano Emergo 2020-2022',
    'avviso 2019 al 2021',
    '1920-2022',
    'legge 68 del 1999',
    'duemilaventi',
    'duemila persone',
    'oltre 2000 persone',
    'oltre duemila tirocini',
    'progetti di due anni',
    'progetti biennali',
    'durata superiore a 12 mesi',
    'più di un anno',
    'durati meno di 18 mesi',
    'tirocini di sei mesi',
    'disagio post-traumatico',
    'L. 12 marzo 1999, n. 68',
    'art. 14 del 2003',
    'd.lgs. 151 del 2015',
    'L.68/99',
    '3/5/2018',
    'giovani dai 16 ai 29 anni',
    'dopo di noi',
    'prima esperienza di lavoro',
    'dal centro alla periferia',
    'lavoro dopo il 2020',
    'a marzo',
    'bilancio aprile 2024',
  ])('%s is none', (words) => {
    expect(read(words)).toBe('')
  })
})

describe('an amount in words', () => {
  test.each([
    ['sotto i 130.000 euro', '-129999'],
    ['meno di 200mila euro', '-199999'],
    ['più di 100 mila', '100001-'],
    ['oltre mezzo milione di euro', '500001-'],
    ['sopra i centomila euro', '100001-'],
    ['almeno centomila euro', '100000-'],
    ['fino a 120k euro', '-120000'],
    ['massimo 50.000 €', '-50000'],
    ['non superiore a 80.000 euro', '-80000'],
    ['circa 120.000 euro', '108000-132000'],
    ['120 mila euro circa', '108000-132000'],
    ['tra 100.000 e 150.000 euro', '100000-150000'],
    ['da 50 a 100 mila euro', '50000-100000'],
    ['importo da 120 mila euro in su', '120000-'],
    ['più di 1,5 milioni', '1500001-'],
    ['almeno 2 milioni e mezzo', '2500000-'],
    ['meno di un milione e mezzo di euro', '-1499999'],
    ['un milione e 200 mila euro', '1200000'],
    ['oltre un milione e duecentomila euro', '1200001-'],
    ['con importi non indicati', 'non-specificata'],
    ['senza importi', 'non-specificata'],
    ['finanziamento non dichiarato', 'non-specificata'],
    ['di importo sconosciuto', 'non-specificata'],
    ['con budget non noto', 'non-specificata'],
    ['finanziamento di 120.000 euro', '120000'],
    ['120000', '120000'],
    ['60.000,00 euro', '60000'],
    ['sotto € 50.000', '-49999'],
  ])('%s is %s', (words, value) => {
    expect(read(words)).toBe(`importo ${value}`)
    expect(read(`Autismo, ${words} a Milano`)).toBe(`importo ${value}`)
  })

  test.each([
    '60 mila euro',
    '5000 euro',
    'più di 100 persone',
    'oltre cinquanta partecipanti',
    'circa 2.500 aziende',
    'fino a 400 ore',
    'più di 2000 tirocini',
  ])('%s is none', (words) => {
    expect(read(words)).toBe('')
  })
})

describe('where they stand', () => {
  test('a limit has the words that belong to it, and no others', () => {
    const [time, amount] = limitsIn(
      'autismo in corso dopo il 2020 con importo sotto i 50.000 euro ok',
    )
    expect(time!.typed).toBe('in corso dopo il 2020')
    expect(amount!.typed).toBe('con importo sotto i 50.000 euro')
  })

  test('a year by itself is told apart', () => {
    expect(yearsIn('EMERGO 2016').map(({ year }) => year)).toEqual(['2016'])
    expect(yearsIn('EMERGO duemilasedici').map(({ year }) => year)).toEqual(['duemilasedici'])
    expect(yearsIn('12016 o 3/5/2018 o duemila')).toEqual([])
  })

  test('any text is read, within its bounds', () => {
    const word = fc.constantFrom(
      ...[
        'dal',
        'al',
        '2016',
        "'97",
        'tra',
        'e',
        '/',
        '-',
        'euro',
        '€',
        'mila',
        'İ',
        'ultimi',
        'anni',
        '3',
        '𝒳',
      ],
    )
    const texts = fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 12 })
    fc.assert(
      fc.property(texts, (words) => {
        const text = words.join(' ')
        let last = 0
        for (const { from, to, core, typed } of limitsIn(text)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(core).toBeGreaterThanOrEqual(from)
          expect(to).toBeGreaterThan(core)
          expect(text.slice(from, to)).toBe(typed)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

test.each([
  ['importo > 100000', '100001-'],
  ['importo >= 120000', '120000-'],
  ['importo < 130000', '-129999'],
  ['100.000-150.000 euro', '100000-150000'],
  ['50-100 mila euro', '50000-100000'],
  ['senza importo', 'non-specificata'],
  ['importo non indicato', 'non-specificata'],
])('%s is an amount', (words, value) => {
  expect(read(words)).toBe(`importo ${value}`)
})

test.each(['pandemia e lavoro', 'assistenza covid'])('%s is no time', (text) => {
  expect(read(text)).toBe('')
})

test('of two times with "o" between them either will do', () => {
  const [one, other] = limitsIn('autismo nel 2020 o nel 2022')
  expect([one?.joins, other?.joins]).toEqual([false, true])
  expect(limitsIn('autismo nel 2020 e nel 2022').map(({ joins }) => joins)).toEqual([false, false])
})
