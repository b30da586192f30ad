import type { Words } from '#domain/languages.ts'
import type * as italian from '../marks.ts'

export const markTexts: Words<typeof italian.markTexts> = {
  mark: 'In my collection',
  bar: 'Your collection',
  open: 'Open the collection',
  compare: 'Compare the projects',
}
