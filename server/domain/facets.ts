import type { VocabularyKey } from './vocabulary.ts'

/** The keys by which projects are filtered and counted; they are also the keys of every URL. */
export const FACET_KEYS = [
  'disabilita',
  'tema',
  'anno',
  'attivo',
  'destinatari',
  'territorio',
  'ente',
  'tipo-ente',
  'piano',
  'avviso',
  'importo',
  'parole-semplici',
] as const

export type FacetKey = (typeof FACET_KEYS)[number]

/** The value of a project that gives none for a facet: filtered and counted like any other. */
export const UNSPECIFIED = 'non-specificata'

/** The value of a project that has what a facet asks for, where that is all there is to ask. */
export const HAS = 'si'

export type FacetDefinition = {
  key: FacetKey
  label: string
  /** What a project without a value shows. */
  unspecifiedLabel: string
  /** The controlled list of its values; null for years, organisations, calls, and what a record has or has not. */
  vocabulary: VocabularyKey | null
  /** A project may have several values, so that "any" and "all" differ. */
  multiple: boolean
  /** A value also stands for everything narrower than it. */
  hierarchical: boolean
  /** What its values are ranges of; null where each is a name. */
  range: 'year' | 'period' | 'amount' | null
}

const facet = (
  key: FacetKey,
  label: string,
  unspecifiedLabel: string,
  rest: Partial<Pick<FacetDefinition, 'vocabulary' | 'multiple' | 'hierarchical' | 'range'>>,
): FacetDefinition => ({
  key,
  label,
  unspecifiedLabel,
  vocabulary: null,
  multiple: false,
  hierarchical: false,
  range: null,
  ...rest,
})

export const FACETS: Record<FacetKey, FacetDefinition> = {
  disabilita: facet('disabilita', 'Tipo di disabilità', 'Non specificata', {
    vocabulary: 'disabilita',
    multiple: true,
    hierarchical: true,
  }),
  tema: facet('tema', 'Tema', 'Non specificato', {
    vocabulary: 'tema',
    multiple: true,
    hierarchical: true,
  }),
  /** The one year that its source gives a project: of its call, of its start. */
  anno: facet('anno', 'Anno di riferimento', 'Non specificato', { range: 'year' }),
  /** When it ran, from its start to its end; its reference year where neither is known. */
  attivo: facet('attivo', 'In corso nell’anno', 'Non indicato', {
    multiple: true,
    range: 'period',
  }),
  destinatari: facet('destinatari', 'Destinatari', 'Non specificati', {
    vocabulary: 'destinatari',
    multiple: true,
    hierarchical: true,
  }),
  territorio: facet('territorio', 'Territorio', 'Non specificato', {
    vocabulary: 'territorio',
    multiple: true,
    hierarchical: true,
  }),
  ente: facet('ente', 'Ente capofila o partner', 'Non specificato', { multiple: true }),
  /** Of its lead and partners, as far as their kind is told. */
  'tipo-ente': facet('tipo-ente', 'Tipo di ente', 'Non indicato', {
    vocabulary: 'tipo-ente',
    multiple: true,
  }),
  piano: facet('piano', 'Piano', 'Non specificato', { vocabulary: 'piano', hierarchical: true }),
  /** One of the calls that are registered; a record may state another, by its title alone. */
  avviso: facet('avviso', 'Avviso', 'Non indicato o non registrato', {}),
  /** What it was funded with, in euro. */
  importo: facet('importo', 'Importo', 'Non indicato', { range: 'amount' }),
  /** Whether the record has a text in plain words: `HAS` or nothing. */
  'parole-semplici': facet('parole-semplici', 'In parole semplici', 'No', {}),
}
