import { organisationSlug } from '#domain/organisation.ts'
import { slugify } from '#domain/text/fold.ts'
import { rangeFacets } from '../document.ts'
import type { FacetValues, SearchDocument } from '../engine.ts'

type Given = Partial<Omit<SearchDocument, 'facets'>> & {
  id: number
  facets?: Partial<FacetValues>
}

/** A document as `toSearchDocument` would make it, of which a test says only what it is about. */
export const testDocument = ({ facets = {}, ...given }: Given): SearchDocument => {
  const title = given.title ?? `Progetto ${given.id}`
  const organisations = given.organisations ?? []
  const year = facets.anno ?? null
  const ofYear = year === null ? null : { from: year * 10_000 + 101, to: year * 10_000 + 1231 }
  const active = given.active === undefined ? ofYear : given.active
  return {
    slug: given.slug ?? `${slugify(title)}-${given.id}`,
    title,
    lead: '',
    summary: '',
    terms: '',
    partners: '',
    body: [],
    organisations,
    date: '',
    active,
    fundingEur: null,
    completeness: 50,
    ...given,
    facets: {
      disabilita: [],
      tema: [],
      anno: null,
      destinatari: [],
      territorio: [],
      ente: organisations.map(organisationSlug),
      'tipo-ente': [],
      piano: [],
      avviso: [],
      'parole-semplici': [],
      ...rangeFacets(active, given.fundingEur ?? null),
      ...facets,
    },
  }
}
