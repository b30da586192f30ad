import { organisationSlug } from '#domain/organisation.ts'
import { slugify } from '#domain/text/fold.ts'
import type { FacetValues, SearchDocument } from '../engine.ts'

type Given = Partial<Omit<SearchDocument, 'facets'>> & {
  id: number
  facets?: Partial<FacetValues>
}

/** A document as `toSearchDocument` would make it, of which a test says only what it is about. */
export const testDocument = ({ facets = {}, ...given }: Given): SearchDocument => {
  const title = given.title ?? `Progetto ${given.id}`
  const organisations = given.organisations ?? []
  return {
    slug: `${slugify(title)}-${given.id}`,
    title,
    lead: '',
    summary: '',
    terms: '',
    partners: '',
    body: [],
    organisations,
    date: '',
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
      piano: [],
      ...facets,
    },
  }
}
