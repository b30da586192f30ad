import { ADDRESSES, searchPath, valuePath } from '#domain/addresses.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { setValues } from '#domain/query/write.ts'
import type { Store } from '../../store/store.ts'
import type { ReadBase } from './base.ts'

/**
 * Where the projects of a theme are: its search; where no project has it, the search for every theme of the calls that
 * asked for it, then for the broader theme, then all projects. Never an empty answer while there is a project.
 */
export const createThemePages =
  ({ store, base }: { store: Pick<Store, 'calls'>; base: ReadBase }) =>
  async (theme: string): Promise<string> => {
    const { counts, names } = await base()
    const has = (id: string) => (counts.tema.get(id) ?? 0) > 0
    if (has(theme)) return valuePath('tema', theme)
    const ofCalls = store.calls.all().filter(({ themes }) => themes.includes(theme))
    const beside = [...new Set(ofCalls.flatMap(({ themes }) => themes))]
    if (beside.some(has)) return searchPath(setValues(EMPTY_QUERY, 'tema', beside))
    const broader = names.vocabularies.tema.withAncestors(theme).find(has)
    return broader === undefined ? ADDRESSES.projects : valuePath('tema', broader)
  }
