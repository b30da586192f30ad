import { describe, expect, test } from 'vitest'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { openTestStore } from '../../store/testing/store.ts'
import { nearestHeading } from '../columns/headings.ts'
import { hintsFor } from './hints.ts'

const vocabularies = openTestStore().vocabularies.all()

const offered = (text: string, key: VocabularyKey) =>
  hintsFor(text, vocabularies[key]).map(({ label }) => label)

describe('what a word that no list knows perhaps means', () => {
  test.each<[VocabularyKey, string, string]>([
    ['tema', 'Autizmo', 'Autismo e lavoro'],
    ['tema', 'autismo adulto', 'Autismo e lavoro'],
    ['tema', 'Ricerche', 'Ricerca'],
    ['tema', 'Orientamento scolastico', 'Orientamento'],
    ['tema', 'Digitale', 'Cittadinanza digitale'],
    ['disabilita', 'ipovisione grave', 'Disabilità visiva'],
    ['disabilita', 'persone cieche', 'Disabilità visiva'],
    ['disabilita', 'sordi', 'Disabilità uditiva'],
    ['disabilita', 'Disabilita intelletiva', 'Disabilità intellettiva'],
    ['destinatari', 'famiglie affidatarie', 'Famiglie'],
    ['destinatari', 'educatori professionali', 'Operatori'],
    ['tipo-ente', 'Cooperativa sociale di tipo B', 'Cooperativa'],
    ['tipo-ente', 'Consorzo', 'Consorzio'],
    ['piano', 'Emrego 2016', 'EMERGO 2016'],
    ['piano', 'Piano EMERGO 2020', 'EMERGO 2020'],
    ['territorio', 'Provincia di Monza', 'Monza'],
    ['territorio', 'Cusano', 'Cusano Milanino'],
    ['territorio', 'San Donato', 'San Donato Milanese'],
    ['territorio', 'Gorgonzolla', 'Gorgonzola'],
    ['territorio', 'Sesto San Giovani', 'Sesto San Giovanni'],
    ['conclusione', 'altra edizione', 'È seguito da un’altra edizione'],
  ])('%s: for "%s" first comes "%s"', (key, text, label) => {
    expect(offered(text, key)[0]).toBe(label)
  })

  test('comes by meaning first, then by letters', () => {
    expect(offered('Disabilità mentale', 'disabilita')).toEqual([
      'Disabilità intellettiva',
      'Disabilità psichica',
    ])
  })

  // Held out: pairs that are near in letters or share a word, and are two things.
  test.each<[VocabularyKey, string, string]>([
    ['conclusione', 'Rendicontato', 'Lo dichiara l’ente'],
    ['conclusione', 'verificato', 'Lo dichiara l’ente'],
    ['territorio', 'Vimercate', 'Vernate'],
    ['territorio', 'Cornate', 'Vernate'],
    ['territorio', 'Carnate', 'Vernate'],
    ['territorio', 'Lecce', 'Lecco'],
    ['territorio', 'Corsica', 'Corsico'],
    ['territorio', 'Legnago', 'Legnano'],
    ['territorio', 'Bassano', 'Basiano'],
    ['territorio', 'Verona', 'Cremona'],
    ['territorio', 'Varedo', 'Varese'],
    ['territorio', 'Besana', 'Besate'],
    ['territorio', 'Cassano Magnago', 'Magnago'],
    ['territorio', 'Cassano Magnago', 'Cassano d’Adda'],
    ['territorio', 'Cesano Maderno', 'Cesano Boscone'],
    ['territorio', 'Cernusco Lombardone', 'Cernusco sul Naviglio'],
    ['territorio', 'Novate Mezzola', 'Novate Milanese'],
    ['territorio', 'Milano Marittima', 'Milano'],
    ['territorio', 'Lombardia', 'Bellinzago Lombardo'],
    ['piano', 'EMERGO 2015', 'EMERGO 2016'],
    ['piano', 'EMERGO 2015', 'EMERGO'],
    ['piano', 'LIFT 2016', 'EMERGO 2016'],
    ['programma', 'Lifft', 'LIFT'],
    ['tema', 'Turismo', 'Autismo e lavoro'],
    ['tema', 'Animazione', 'Formazione degli operatori'],
    ['disabilita', 'disabilità non visiva', 'Disabilità visiva'],
    ['disabilita', 'nessuna', 'Disabilità visiva'],
    ['destinatari', 'lavoratori disoccupati', 'Lavoratori occupati'],
    ['destinatari', 'ex studenti', 'Studenti'],
    ['destinatari', 'docenti', 'Studenti'],
    ['destinatari', 'Operai', 'Operatori'],
    ['tipo-ente', 'Concorso', 'Consorzio'],
    ['tipo-ente', 'Cooperazione', 'Cooperativa'],
    ['tipo-ente', 'Fondo', 'Fondazione'],
  ])('%s: "%s" is not "%s"', (key, text, label) => {
    expect(vocabularies[key].resolve(text)).toBeUndefined()
    expect(offered(text, key)).not.toContain(label)
  })
})

describe('a heading that nobody knows', () => {
  test.each([
    ['Capofilla', 'Capofila'],
    ['Importto', 'Importo in euro'],
    ['Obietivi', 'Obiettivi e oggetto dell’intervento'],
    ['Data iniizo', 'Inizio'],
    ['Nome', null],
    ['Costo', null],
    ['Numero partner', null],
    ['Importo richiesto', null],
    ['Titolare', null],
    ['Tempi', null],
    ['Data di nascita', null],
  ])('"%s" is offered %s', (heading, label) => {
    expect(nearestHeading(heading)).toBe(label)
  })
})
