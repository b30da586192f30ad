import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../testing/rounds.ts'
import { anyAct, openBoth } from './testing/acts.ts'

/** Hundreds of bases on a busy machine; it ends a hang, it measures nothing. */
const LONG = 300_000

/** What the model knows of a dump: terms, calls and remembered answers are not touched by these acts. */
const told = (text: string) => {
  const { records, redirects, organisations } = JSON.parse(text)
  for (const { content } of records) expect(Object.keys(content).length).toBeGreaterThan(20)
  return { records, redirects, organisations }
}

test(
  'after any sequence of acts the base says what a naive model says',
  () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 12 }), (acts) => {
        const { store, model, text, does } = openBoth()
        for (const act of acts) {
          does(act)
          expect(told(text())).toEqual(model.dump())
        }
        store.close()
      }),
      { numRuns: rounds(300) },
    )
  },
  LONG,
)

test(
  'taking back the newest batch, whatever it was, leaves the base as it was, byte for byte',
  () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 8 }), anyAct, (acts, last) => {
        const { store, text, does } = openBoth()
        for (const act of acts) does(act)
        const before = text()
        if (does(last)) {
          const after = text()
          expect(does({ act: 'undo', back: 0, restore: false })).toBe(true)
          expect(text()).toBe(before)
          expect(does({ act: 'undo', back: 0, restore: false })).toBe(true)
          expect(text()).toBe(after)
        }
        store.close()
      }),
      { numRuns: rounds(300) },
    )
  },
  LONG,
)

test(
  'taken back one after the other, newest first, all acts leave an empty base',
  () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 10 }), (acts) => {
        const { store, model, text, does } = openBoth()
        const empty = text()
        for (const act of acts) if (act.act !== 'undo') does(act)
        const made = model.batches.length
        for (let at = made - 1; at >= 0; at--) {
          const back = model.batches.length - 1 - at
          expect(does({ act: 'undo', back, restore: false })).toBe(true)
        }
        expect(text()).toBe(empty)
        store.close()
      }),
      { numRuns: rounds(300) },
    )
  },
  LONG,
)
