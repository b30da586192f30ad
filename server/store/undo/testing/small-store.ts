import { writeFileSync } from 'node:fs'
import { VOCABULARY_KEYS, type Vocabulary } from '#domain/vocabulary.ts'
import { openStore } from '../../store.ts'
import { aloneInMemory, bytesOfBase } from '../../testing/store.ts'

/** As few terms as a project needs: a dump tells all of them, and is made at each step. */
const SMALL: Vocabulary[] = VOCABULARY_KEYS.map((key) => ({
  key,
  label: key,
  labelEn: key,
  terms: ['emergo', 'ente'].map((id) => ({
    id,
    label: id,
    labelEn: id,
    alternative: [],
    former: [],
    searchOnly: [],
    broader: null,
    note: null,
  })),
}))

let made: Buffer | undefined

/** A store with these lists and no project: in memory, unless a new file is named. For tests. */
export const openSmallStore = (now: () => Date, file?: string) => {
  made ??= bytesOfBase((store) => store.vocabularies.load(SMALL))
  if (file !== undefined) writeFileSync(file, made, { mode: 0o600, flag: 'wx' })
  return openStore({ file: file ?? aloneInMemory(made), now })
}
