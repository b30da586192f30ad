import { ADDRESSES, callPath, topicPath } from '#domain/addresses.ts'
import type { Store } from '../../store/store.ts'
import type { ReadBase } from './base.ts'

/**
 * Where a theme page of the former wiki is told on now: on the theme's own page; where no project has the theme, on the page of
 * the call that asked for it, the one with most projects funded first, then on the page of the broader theme, then on that of all themes.
 */
export const createThemePages =
  ({ store, base }: { store: Pick<Store, 'calls'>; base: ReadBase }) =>
  async (theme: string): Promise<string> => {
    const { counts, names } = await base()
    const has = (id: string) => (counts.tema.get(id) ?? 0) > 0
    if (has(theme)) return topicPath('tema', theme)
    const [call] = store.calls
      .all()
      .filter(({ themes }) => themes.includes(theme))
      .sort((a, b) => (b.funded ?? 0) - (a.funded ?? 0))
    if (call) return callPath(call.id)
    const broader = names.vocabularies.tema.withAncestors(theme).find(has)
    return broader === undefined ? ADDRESSES.themes : topicPath('tema', broader)
  }
