import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stem } from '../../analysis/stem.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createExclusions } from './exclusions.ts'

const HELD =
  ' senza frontiere il giardino senza mura alto scuola agraria tutti in squadra tranne cuoco '
const { settings, language } = testLanguage()
const exclusionsIn = createExclusions({
  analyser: language.analyser,
  holds: (words) => HELD.includes(` ${words.join(' ')} `),
  isName: language.lexicon.knows,
  isCondition: language.lexicon.isCondition,
  isPlace: language.lexicon.isPlace,
  isVerb: language.italian.isVerb,
  isUnheard: (word) => ['dimora', 'autosufficienti'].includes(word),
  isAsking: (word) => settings.askingWords.includes(word),
})
const excluded = (text: string) =>
  exclusionsIn(text)
    .filter(({ welcome }) => !welcome)
    .map(({ targets }) => targets.map(({ from, to }) => text.slice(from, to)))

it.each<[string, string[][]]>([
  ['lavoro tranne Monza', [['Monza']]],
  ['lavoro tranne che a Monza', [['Monza']]],
  ['lavoro eccetto che per Monza', [['Monza']]],
  ['lavoro, tranne a Monza e a Lecco', [['Monza', 'Lecco']]],
  ['lavoro eccetto Monza, Lecco, e Varese', [['Monza', 'Lecco', 'Varese']]],
  ['lavoro tranne i progetti di Monza', [['Monza']]],
  ['lavoro fuorché la legge 68', [['legge 68']]],
  ['tranne la disabilità visiva', [['disabilità visiva']]],
  ['corsi tranne la scuola agraria di Monza', [['scuola agraria di Monza']]],
  ['corsi tranne laboratori teatrali', [['laboratori teatrali']]],
  ['corsi senza autismo Milano', [['autismo']]],
  ['corsi senza autismo per giovani', [['autismo']]],
  ['corsi senza autismo senza Monza', [['autismo'], ['Monza']]],
  ['corsi esclusi quelli di Lecco', [['Lecco']]],
  ['corsi AND NOT Lecco', [['Lecco']]],
  ['corsi all’infuori di Lecco', [['Lecco']]],
  ['corsi, fatta eccezione per Lecco', [['Lecco']]],
  ['corsi che non siano di Lecco', [['Lecco']]],
  ['corsi ma non Lecco', [['Lecco']]],
  ['corsi escludendo Lecco', [['Lecco']]],
  ['corsi lasciando fuori Lecco', [['Lecco']]],
  ['corsi senza contare Lecco', [['Lecco']]],
  ['corsi ad esclusione di Lecco', [['Lecco']]],
  ['corsi meno quelli di Lecco', [['Lecco']]],
  ['corsi meno Monza e Lecco', [['Monza', 'Lecco']]],
  ['corsi fuori Lecco', [['Lecco']]],
  ['corsi fuori dalla provincia di Lecco', [['provincia di Lecco']]],
  ['corsi diversi da quelli sull’autismo', [['autismo']]],
  ['corsi, niente Lecco', [['Lecco']]],
  ['corsi (no Lecco)', [['Lecco']]],
  ['corsi, nessuno a Lecco', [['Lecco']]],
  ['corsi né a Lecco né a Monza', [['Lecco', 'Monza']]],
  ['corsi non finanziati da EMERGO', [['EMERGO']]],
  ['corsi che non siano stati fatti a Lecco', [['Lecco']]],
  ['corsi che non sono a Lecco', [['Lecco']]],
  ['progetti che non usano ausili', [['ausili']]],
  ['corsi dove non c’è autismo', [['autismo']]],
  ['corsi ma non mi interessa Lecco', [['Lecco']]],
  ['corsi, Lecco no grazie', [['Lecco']]],
  ['Lecco a parte, corsi', [['Lecco']]],
  ['corsi, Monza e Lecco escluse', [['Monza', 'Lecco']]],
  ['né sordi né ciechi', [['sordi', 'ciechi']]],
  ['corsi meno la vista', [['vista']]],
  ['progetti privi di tirocinio', [['tirocinio']]],
  ['corsi non legati all’autismo', [['autismo']]],
  ['corsi diversi dall’autismo', [['autismo']]],
  ['corsi ad esclusione dell’autismo', [['autismo']]],
  ['corsi altri dall’autismo', [['autismo']]],
  ['corsi invece dell’autismo', [['autismo']]],
  ['corsi non dedicati allo sport', [['sport']]],
  ['corsi non realizzati nell’Adda Martesana', [['Adda Martesana']]],
  ['corsi, Monza e Lecco non comprese', [['Monza', 'Lecco']]],
  ['corsi tranne la prima edizione', [['prima edizione']]],
  ['corsi non realizzati nei comuni di Lecco', [['Lecco']]],
  ['corsi tranne le zone di Monza e Lecco', [['Monza', 'Lecco']]],
  ['corsi fuori dal territorio di Cinisello Balsamo', [['Cinisello Balsamo']]],
  ['corsi escluso l’hinterland di Milano', [['Milano']]],
  ['corsi tranne i tirocini di Lecco', [['tirocini di Lecco']]],
  ['corsi senza associazioni di ciechi', [['associazioni di ciechi']]],
  ['corsi, Monza non mi interessa', [['Monza']]],
  ['corsi, ma Monza non ci serve', [['Monza']]],
  ['corsi, Monza e Lecco da escludere', [['Monza', 'Lecco']]],
  ['corsi tranne i servizi comunali', [['servizi comunali']]],
  ['corsi, Monza e Lecco a parte', [['Monza', 'Lecco']]],
  ['corsi, Monza e Lecco no', [['Monza', 'Lecco']]],
  ['corsi, Monza, Varese e Lecco escluse', [['Monza', 'Varese', 'Lecco']]],
  ['corsi, Cinisello Balsamo, Monza e Lecco a parte', [['Cinisello Balsamo', 'Monza', 'Lecco']]],
  ['lavoro, sordi e ciechi no', [['sordi', 'ciechi']]],
  ['autismo e Lecco a parte', [['Lecco']]],
  ['teatro e cucina a parte', [['cucina']]],
  ['senza Monza, corsi', [['Monza']]],
  ['senza Monza corsi', [['Monza']]],
])('%j excludes %j', (text, expected) => {
  expect(excluded(text)).toEqual(expected)
})

it.each([
  'Senza Frontiere',
  'cooperativa Senza Frontiere',
  'il giardino senza mura alto',
  'tutti in squadra tranne cuoco',
  'persone non vedenti',
  'persone non udenti e non vedenti',
  'giovani che non studiano',
  'chi non ha un lavoro',
  'non solo scuola',
  'non ancora assunti',
  'lavorare senza spendere',
  'persone escluse dal lavoro',
  'chi è escluso socialmente',
  'giovani che sono esclusi',
  'tranne',
  'lavoro senza',
  'né carne né pesce',
  'senza di noi',
  'senza persone',
  'persone prive della vista',
  'senza dimora',
  'non autosufficienti',
  'lavoro no profit',
  'nessuna ditta mi prende',
  'fuori orario',
  'più o meno Monza',
  'meno ore di lavoro',
  'senza escludere nessuno',
  'persone che non sono autonome',
  'persone che non trovano lavoro',
  'eliminare barriere',
])('%j excludes nothing', (text) => {
  expect(excluded(text)).toEqual([])
})

it('reads any text, in order and within it', () => {
  const word = fc.constantFrom(
    ...'tranne senza non ma che escluso Monza e , di la " cuoco . AND NOT'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.join(' ')
      let at = 0
      for (const { from, to, targets } of exclusionsIn(text)) {
        expect(from).toBeGreaterThanOrEqual(at)
        for (const target of targets) {
          expect(target.from).toBeGreaterThanOrEqual(from)
          expect(target.to).toBeLessThanOrEqual(to)
          expect(stem(text.slice(target.from, target.to))).not.toBe('')
        }
        expect(to).toBeLessThanOrEqual(text.length)
        at = to
      }
    }),
  )
})
