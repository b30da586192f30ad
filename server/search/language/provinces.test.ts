import { expect, it } from 'vitest'
import { provinceAt } from './provinces.ts'

/** The first province that a text names by its letters. */
const provinceIn = (text: string) => {
  const written = text.split(' ')
  const words = written.map((word) => word.toLowerCase())
  return written.map((_, i) => provinceAt(written, words, i)).find((names) => names !== null)
}

it.each([
  ['AFOL MB', ['monza', 'brianza']],
  ['afol mb', ['monza', 'brianza']],
  ['prov MI', ['milano']],
  ['PROVINCIA DI VA', ['varese']],
  ['collocamento mirato LC', ['lecco']],
])('%s is in %j', (text, names) => {
  expect(provinceIn(text)).toEqual(names)
})

it.each([
  'la provincia va avanti',
  'LA PROVINCIA VA AVANTI',
  'la provincia mi aiuta',
  'lavoro MI',
  'MB',
  'provincia XX',
])('%s names none', (text) => {
  expect(provinceIn(text)).toBeUndefined()
})
