import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from './fold-word.ts'
import { stem } from './stem.ts'

describe('stem', () => {
  it.each([
    ['lavoro lavori'],
    ['tirocinio tirocini'],
    ['azienda aziende'],
    ['cieco ciechi cieca cieche'],
    ['collega colleghi colleghe'],
    ['visivo visiva visivi visive'],
    ['psichiatrico psichiatrici psichiatrica psichiatriche'],
    ['elettrico elettrici elettrica elettriche'],
    ['pediatrico pediatrici pediatrica pediatriche'],
    ['direttore direttrice direttori direttrici'],
    ['educatore educatrice educatori educatrici'],
    ['studente studentessa studenti studentesse'],
    ['professore professoressa professori professoresse'],
    ['disabilita disabilita'],
    ['commessa commesse'],
    ['fondo fondi'],
  ])('is the same for all forms: %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1)
  })

  it.each([
    ['comunicazione', 'comune'],
    ['visiva', 'viso'],
    ['formazione', 'formatore'],
    ['sociale', 'socio'],
    ['cooperativa', 'cooperante'],
    ['pero', 'per'],
    ['como', 'come'],
    ['como', 'coma'],
    ['coni', 'con'],
    ['cpia', 'cpi'],
    ['iale', 'ial'],
    ['ansia', 'ans'],
    ['auto', 'aut'],
    ['commesse', 'commesso'],
    ['fondi', 'fond'],
  ])('keeps apart %s and %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })

  it.each(['ago', 'asl', 'pcto2', '2017', '68/99', 'ñandù', ''])('leaves %s alone', (word) => {
    expect(stem(word)).toBe(word)
  })

  it('never makes a word longer, nor nothing of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        expect(stem(word).length).toBeGreaterThan(0)
        expect(stem(word).length).toBeLessThanOrEqual(word.length + 1)
      }),
    )
  })
})

describe('foldWord', () => {
  it.each([
    ['Città', 'citta'],
    ['CITTA\u0300', 'citta'],
    ['M.I.N.A', 'mina'],
    ['D&I', 'd&i'],
    ['13.472', '13472'],
    ['Tubettificio', 'tubettificio'],
  ])('%s is %s', (raw, folded) => {
    expect(foldWord(raw)).toBe(folded)
  })
})
