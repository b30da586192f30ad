import { describe, expect, test } from 'vitest'
import { CASE_ANSWERS, CASE_QUESTIONS } from '#domain/case.ts'
import { gulpease } from '#domain/text/gulpease.ts'
import { caseTexts } from './case.ts'
import { caseTexts as english } from './en/case.ts'

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
    expect(gulpease([text])).toBeGreaterThanOrEqual(80)
  })

  test.each([caseTexts, english])('name each answer that there is, and no other', (texts) => {
    for (const [one, known] of Object.entries(CASE_ANSWERS))
      expect(Object.keys(texts.answers[one as keyof typeof CASE_ANSWERS])).toEqual(
        Object.keys(known),
      )
  })
})
