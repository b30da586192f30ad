import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Call } from '#domain/call.ts'
import { ownTexts } from './own-texts.ts'

const calls: Call[] = JSON.parse(
  readFileSync(new URL('../../../../data/calls.json', import.meta.url), 'utf8'),
)
const [italian, english] = [ownTexts('it'), ownTexts('en')]

/** A text that stays Italian as a whole. */
const WHOLE = /^«[^»]*»$/u

/** Words that make a person of their disability, or pity them for it. */
const OUTDATED =
  /\b(?:handicap\w*|the (?:disabled|blind|deaf|autistic)|disabled people|suffer\w*|afflicted|wheelchair-bound|invalids?|retarded|normal people|special needs|mentally ill)\b/iu

/** The numbers of a text, however it writes them: "3,6", "3.6". */
const numbersOf = (text: string): string[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((one) => one.replace(/[.,]/g, '')).sort()

type Told = [where: string, italian: string, english: string]

const told: Told[] = [
  ...italian.glossary.map(
    ({ id, definition }, at): Told => [id, definition, english.glossary[at]?.definition ?? ''],
  ),
  ...(['tema', 'disabilita'] as const).flatMap((facet) =>
    Object.entries(italian.topics[facet]).map(
      ([id, text]): Told => [`${facet} ${id}`, text ?? '', english.topics[facet][id] ?? ''],
    ),
  ),
  ...calls.flatMap((call): Told[] => {
    const own = english.ofCall(call)
    return [
      [call.id, call.description ?? '', own.description ?? ''],
      ...call.facts.map((fact, at): Told => [call.id, fact, own.facts[at] ?? '']),
      ...call.reached.map(({ what }, at): Told => [call.id, what, own.reached[at]?.what ?? '']),
    ]
  }),
]

describe('every text of ours is told in English', () => {
  test.each(told)('%s', (_, text, translated) => {
    expect(translated).not.toBe('')
    expect(translated).not.toBe(text)
    expect(translated).not.toMatch(WHOLE)
    expect(numbersOf(translated)).toEqual(numbersOf(text))
    expect(translated).not.toMatch(OUTDATED)
    // Each mark of Italian words has its end.
    expect(translated.replace(/«[^«»]+»/gu, '')).not.toMatch(/[«»]/u)
  })

  test('and in English alone: what is found in texts, and is no text, stays', () => {
    const bare = (texts: typeof italian) => texts.glossary.map(({ definition: _, ...word }) => word)
    expect(bare(english)).toEqual(bare(italian))
    for (const call of calls) expect(italian.ofCall(call)).toBe(call)
  })
})

test('what nobody has translated stays as it is, marked as Italian', () => {
  const texts = { description: 'Un avviso «di prova».', facts: ['Un fatto.'] }
  const reached = [{ what: 'persone', count: 3 }]
  expect(english.ofCall({ id: 'avviso-di-prova', ...texts, reached })).toEqual({
    description: '«Un avviso “di prova”.»',
    facts: ['«Un fatto.»'],
    reached: [{ what: '«persone»', count: 3 }],
  })
})
