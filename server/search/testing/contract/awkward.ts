import { describe, expect } from 'vitest'
import { ask } from './asking.ts'
import type { Subject } from './subject.ts'

const INPUTS: Record<string, string> = {
  'ten thousand characters': 'lavoro e disabilità '.repeat(500),
  'one word of ten thousand letters': 'a'.repeat(10_000),
  'words made of many known ones': `${'didilavoroal'.repeat(3)} `.repeat(40),
  'thousands of quotes': '"'.repeat(5_000),
  'hundreds of things without': '-a '.repeat(800),
  'hundreds of OR': 'OR '.repeat(800),
  'control characters': '\u0000\u0007lavoro\u001b[31m\u007f',
  'line ends and tabs': 'lavoro\r\n\tcucina\u2028',
  emoji: '👩‍🦽 lavoro 🙂',
  'a flag cut in two': '\ud83c',
  'right-to-left marks': '\u202elavoro\u202c \u200fשלום',
  'combining marks alone': '\u0301\u0300',
  'wide letters': 'ｌａｖｏｒｏ',
  'one letter': 'a',
  'one sign': '*',
  spaces: ' \u00a0\u3000 ',
  'only common words': 'il la di e con per',
  'a quote that never closes': '"cucina di',
  'empty quotes': '"" «» “”',
  'a lonely dash': '- -- ---',
  'nothing but without': '-cucina -"lavoro"',
  SQL: "'; DROP TABLE projects; -- OR 1=1",
  'a match expression': 'title:lavoro* NEAR/2 (a AND b) ^2',
  'a regular expression': '(?:a+)+$ [a-z]*\\ \\d{1,9}',
  markup: '<script>alert(1)</script> &amp; <em>',
  'a filter of a search server': 'tema = "autismo" OR id > 0',
  'names of what objects have': '__proto__ constructor toString hasOwnProperty',
  'numbers out of range': '99999999999999999999 -1 1e309 NaN',
}

/** No input of any kind makes an error. */
export const awkwardContract = ({ engine, behaves }: Subject): void => {
  describe('awkward input', () => {
    for (const [name, q] of Object.entries(INPUTS)) {
      behaves(`${name}: answered, in agreement with itself`, async () => {
        for (const exact of [false, true]) {
          const { total, hits } = await engine().search(ask(q, { exact }))
          expect(hits).toHaveLength(Math.min(100, total))
        }
        for (const { total } of await engine().waysOut(ask(q))) expect(total).toBeGreaterThan(0)
        expect((await engine().suggest(q, 5)).length).toBeLessThanOrEqual(5)
      })
    }

    behaves('signs alone ask for nothing, so everything is shown', async () => {
      const { total } = await engine().search(ask(''))
      for (const q of ['"', '*', '-', '()', '🙂']) {
        expect((await engine().search(ask(q))).total, q).toBe(total)
      }
    })
  })
}
