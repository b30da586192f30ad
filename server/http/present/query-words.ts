import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { InLanguages } from '#domain/languages.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { type FacetNames, facetLabel, valueLabel } from './facet-kinds.ts'

type Texts = {
  and: string
  or: string
  without: string
  words: (text: string, exact: boolean) => string
  everything: string
}

const TEXTS: InLanguages<Texts> = {
  it: {
    and: ' e ',
    or: ' o ',
    without: 'tranne',
    words: (text, exact) => `parole «${text}»${exact ? ' (esatte)' : ''}`,
    everything: 'tutti i progetti',
  },
  en: {
    and: ' and ',
    or: ' or ',
    without: 'except',
    words: (text, exact) => `words “${text}”${exact ? ' (exact)' : ''}`,
    everything: 'all projects',
  },
}

const part = (key: FacetKey, query: SearchQuery, names: FacetNames): string[] => {
  const { values, all, not } = query.facets[key]
  const texts = TEXTS[names.language]
  const labels = (list: readonly string[]) => list.map((value) => valueLabel(key, value, names))
  const wanted = labels(values).join(all ? texts.and : texts.or)
  const excluded = labels(not).join(', ')
  if (wanted === '' && excluded === '') return []
  const without = excluded === '' ? '' : `${texts.without} ${excluded}`
  return [`${facetLabel(key, names.language)}: ${[wanted, without].filter(Boolean).join(', ')}`]
}

/** What a search asks for, in one sentence without a full stop, in the language of the names. */
export const queryInWords = (query: SearchQuery, names: FacetNames): string => {
  const texts = TEXTS[names.language]
  const text = query.q.replace(/\s+/g, ' ').trim()
  const parts = [
    ...(text === '' ? [] : [texts.words(text, query.exact)]),
    ...FACET_KEYS.flatMap((key) => part(key, query, names)),
  ]
  return parts.length === 0 ? texts.everything : parts.join('; ')
}
