import type { SearchDocument, SearchEngine } from '../../engine.ts'
import type { Language } from '../../language/language.ts'
import type { SearchSettings } from '../../settings.ts'

/** Makes an empty engine with the settings and the Italian of the product. */
export type OpenEngine = (options: {
  settings: SearchSettings
  language: Language
}) => Promise<{ engine: SearchEngine; close: () => Promise<void> }>

/** What the parts of the suite are given. */
export type Subject = {
  /** Holds the documents of `collection.ts`. */
  engine: () => SearchEngine
  /** Writes as the app does, with the next number of change. */
  write: (upserts: readonly SearchDocument[], deletes?: readonly number[]) => Promise<void>
  /** `test`, under the name by which the suite reads. */
  behaves: (behaviour: string, check: () => Promise<void>) => void
}
