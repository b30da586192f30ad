import type { SystemActionsPage } from '#domain/guide-pages.ts'
import type { Language } from '#domain/languages.ts'
import type { SearchEngine } from '../../../search/engine.ts'
import type { Store } from '../../../store/store.ts'
import type { ReadBase } from '../base.ts'
import type { Cards } from '../cards.ts'
import { createCallPages, createShownCalls } from './calls.ts'
import { createOrganisationPages } from './organisations.ts'
import { ownTexts } from './own-texts.ts'
import { createTopicPages } from './topics.ts'

type Deps = { engine: SearchEngine; store: Store; base: ReadBase; cards: Cards; language: Language }

/** Pages that lead through the base by what its projects have in common. */
export const createGuide = (deps: Deps) => ({
  ...createCallPages(deps),
  ...createOrganisationPages(deps),
  ...createTopicPages(deps),
  systemActions: (): SystemActionsPage => ({
    kind: 'system-actions',
    calls: createShownCalls(deps.store, deps.language)(({ programme }) => programme === 'emergo'),
    glossary: ownTexts(deps.language).glossary.map(({ forms: _, ...word }) => word),
  }),
})
