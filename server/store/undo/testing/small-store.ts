import { VOCABULARY_KEYS, type Vocabulary } from '#domain/vocabulary.ts'
import { openStore } from '../../store.ts'

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

/** A store with these lists and no project. For tests. */
export const openSmallStore = (now: () => Date, file: string) => {
  const store = openStore({ file, now })
  store.vocabularies.load(SMALL)
  return store
}
