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

/**
 * What its values are: terms of a vocabulary, ends of a range, what the base itself names, or a mark (`HAS`) that a record
 * bears or not. How values of each kind are known, called and listed: `server/http/present/facet-kinds.ts`.
 */
export type FacetKind = 'term' | 'range' | 'organisation' | 'call' | 'mark'

export type FacetDefinition = {
  key: FacetKey
  label: string
  /** What a project without a value shows. */
  unspecifiedLabel: string
  kind: FacetKind
  /** The controlled list of its values, where they are terms; null for all other kinds. */
  vocabulary: VocabularyKey | null
  /** A project may have several values, so that "any" and "all" differ. */
  multiple: boolean
  /** A value also stands for everything narrower than it. */
  hierarchical: boolean
  /** What its values are ranges of; null for all other kinds. */
  range: 'year' | 'period' | 'amount' | null
}

type Values =
  | { kind: 'term'; vocabulary: VocabularyKey }
  | { kind: 'range'; range: NonNullable<FacetDefinition['range']> }
  | { kind: Exclude<FacetKind, 'term' | 'range'> }

const facet = (
  key: FacetKey,
  label: string,
  unspecifiedLabel: string,
  values: Values & Partial<Pick<FacetDefinition, 'multiple' | 'hierarchical'>>,
): FacetDefinition => ({
  key,
  label,
  unspecifiedLabel,
  vocabulary: null,
  multiple: false,
  hierarchical: false,
  range: null,
  ...values,
})

export const FACETS: Record<FacetKey, FacetDefinition> = {
  disabilita: facet('disabilita', 'Tipo di disabilità', 'Non specificata', {
    kind: 'term',
    vocabulary: 'disabilita',
    multiple: true,
    hierarchical: true,
  }),
  tema: facet('tema', 'Tema', 'Non specificato', {
    kind: 'term',
    vocabulary: 'tema',
    multiple: true,
    hierarchical: true,
  }),
  /** The one year that its source gives a project: of its call, of its start. */
  anno: facet('anno', 'Anno di riferimento', 'Non specificato', { kind: 'range', range: 'year' }),
  /** When it ran, from its start to its end; its reference year where neither is known. */
  attivo: facet('attivo', 'In corso nell’anno', 'Non indicato', {
    kind: 'range',
    range: 'period',
    multiple: true,
  }),
  destinatari: facet('destinatari', 'Destinatari', 'Non specificati', {
    kind: 'term',
    vocabulary: 'destinatari',
    multiple: true,
    hierarchical: true,
  }),
  territorio: facet('territorio', 'Territorio', 'Non specificato', {
    kind: 'term',
    vocabulary: 'territorio',
    multiple: true,
    hierarchical: true,
  }),
  ente: facet('ente', 'Ente capofila o partner', 'Non specificato', {
    kind: 'organisation',
    multiple: true,
  }),
  /** Of its lead and partners, as far as their kind is told. */
  'tipo-ente': facet('tipo-ente', 'Tipo di ente', 'Non indicato', {
    kind: 'term',
    vocabulary: 'tipo-ente',
    multiple: true,
  }),
  piano: facet('piano', 'Piano', 'Non specificato', {
    kind: 'term',
    vocabulary: 'piano',
    hierarchical: true,
  }),
  /** One of the calls that are registered; a record may state another, by its title alone. */
  avviso: facet('avviso', 'Avviso', 'Non indicato o non registrato', { kind: 'call' }),
  /** What it was funded with, in euro. */
  importo: facet('importo', 'Importo', 'Non indicato', { kind: 'range', range: 'amount' }),
  /** Whether the record has a text in plain words: `HAS` or nothing. */
  'parole-semplici': facet('parole-semplici', 'In parole semplici', 'No', { kind: 'mark' }),
}
