import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createItalian } from './italian.ts'

const file = new URL('../../../../data/italian-words.txt', import.meta.url)
const { has: isItalian } = createItalian(readFileSync(file, 'utf8'))

/** Ordinary words, folded, few of which any record of ours has. */
const ORDINARY = {
  nouns: `soldi pensione costo medico sanzione sera bolletta affitto mutuo stipendio patente sciopero treno stazione
    macchina autobus ascensore gradino rampa parcheggio cane gatto bambino nonna zio cugino fratello sorella marito
    moglie matrimonio divorzio malattia febbre dentista farmacia ospedale infermiera badante avvocato giudice tribunale
    ricorso multa tassa banca risparmio debito prezzo sconto spesa mercato vestito scarpa pioggia neve estate inverno
    vacanza mare montagna piscina palestra calcio musica pittura cinema televisione telefono stampante tastiera schermo
    quaderno penna matita zaino esame voto pagella maestra bidello dirigente concorso carriera ferie permesso turno
    orario mansione fabbrica operaio muratore idraulico elettricista falegname sarta parrucchiere autista postino
    bibliotecario archivista contabile ragioniere ingegnere architetto psicologa logopedista fisioterapista`,
  plurals: `pensioni costi medici sanzioni bollette affitti mutui stipendi patenti scioperi macchine gradini rampe
    parcheggi bambini zii fratelli mogli malattie farmacie ospedali infermieri avvocati giudici uomini mani dita uova
    banche sconti vestiti scarpe vacanze montagne piscine stampanti tastiere schermi penne esami voti pagelle turni
    fabbriche operai muratori autisti medico mediche`,
  adjectives: `stanco felice triste povero ricco lento veloce caldo freddo grande piccolo vecchio giovane nuovo bello
    brutto sporco pulito pesante leggero lontano vicino alto basso malato sano forte debole tranquillo nervoso`,
  verbs: `sanno gestire costa pagare spendere guadagnare risparmiare licenziare collocare dormire mangiare bere guidare
    camminare correre nuotare suonare dipingere telefonare scrivere leggere studiato imparano capiscono finiscono
    preferiscono chiedono chiesto preso messo rimasto andremo potrebbero volevano dovessimo facendo dicendo aiutarlo
    trovarsi dandogli comprarne mangeranno paghiamo cerchiamo lascia spieghi conviene succede`,
  'small words':
    'niente soltanto oppure magari abbastanza comunque lentamente facilmente bellissimo domani quindici',
}

describe('a word that Italian has', () => {
  it.each(Object.entries(ORDINARY))('is known among ordinary %s', (_, words) => {
    expect(words.split(/\s+/).filter((word) => !isItalian(word))).toEqual([])
  })

  it('is not a slip of the keyboard', () => {
    const slips =
      'autsimo disabilty tecnolgie istitutto chiechi galdsu alternaza cooperrativa inserimeto lavoartori ' +
      'sensibilizazione giardinagio convezione finaziamento formazine azeinda assuzione opertori accopagnamento mantenmento ' +
      'coloquio pizaut cuoo cosch'
    expect(slips.split(' ').filter(isItalian)).toEqual([])
  })

  it('is told by its own line, its infinitive, or its adjective alone', () => {
    const { has: isKnown } = createItalian('# righe\nlento\nfelice\nparl-are\n')
    for (const word of ['lenta', 'felici', 'lentamente', 'lentissimi', 'parlando', 'parlargli']) {
      expect(isKnown(word), word).toBe(true)
    }
    for (const word of ['', 'righe', 'mente', 'parl', 'parlx', 'felicita', 'issimo']) {
      expect(isKnown(word), word).toBe(false)
    }
  })
})
