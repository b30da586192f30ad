import { describe, expect, test } from 'vitest'
import { CASE_ANSWERS, CASE_QUESTIONS } from '#domain/case.ts'
import { caseTexts } from './case.ts'
import { caseTexts as english } from './en/case.ts'

/** 89 + (300 sentences - 10 letters) / words: above 80 a text is easy for whoever finished primary school (Lucisano, Piemontese 1988). */
const gulpease = (text: string): number => {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.join('').length
  const sentences = text.match(/[.?!:]+/g)?.length ?? 1
  return 89 + (300 * sentences - 10 * letters) / words.length
}

const { question, answers } = caseTexts

const SAID = [
  `${caseTexts.lead} ${caseTexts.privacy}`,
  CASE_QUESTIONS.map((one) => `${question(one).asked} ${question(one).hint}`).join(' '),
  ...Object.values(answers).map((list) => `${Object.values(list).join('. ')}.`),
  `${caseTexts.nearest} ${caseTexts.order}`,
  `${caseTexts.nothing} ${caseTexts.skip}. ${caseTexts.submit}.`,
]

describe('the words of "Un caso come il mio"', () => {
  test.each(SAID)('are easy to read: %s', (text) => {
    expect(gulpease(text)).toBeGreaterThanOrEqual(80)
  })

  test.each([caseTexts, english])('name each answer that there is, and no other', (texts) => {
    for (const [one, known] of Object.entries(CASE_ANSWERS))
      expect(Object.keys(texts.answers[one as keyof typeof CASE_ANSWERS])).toEqual(
        Object.keys(known),
      )
  })
})
