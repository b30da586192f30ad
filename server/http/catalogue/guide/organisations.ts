import { AppError } from '#domain/errors.ts'
import type { OrganisationPage, OrganisationsPage } from '#domain/guide-pages.ts'
import type { Participation } from '../../../store/organisations.ts'
import type { Store } from '../../../store/store.ts'
import { httpMessages } from '../../messages.ts'
import { valueLabel } from '../../present/facet-kinds.ts'
import { labelledAll } from '../../present/label.ts'
import { shownCard } from '../../present/shown-answer.ts'
import type { ReadBase } from '../base.ts'
import type { Cards } from '../cards.ts'
import { LISTED } from './shown-cards.ts'

/** Organisations on one page of their list. */
const PAGE = 200

/** Others that an organisation is told to have worked with. */
const OTHERS = 60

/** Who led a project may be named among its partners, too. */
const projectsOf = (parts: readonly Participation[]): number =>
  new Set(parts.map(({ projectId }) => projectId)).size

type Deps = { store: Pick<Store, 'organisations' | 'vocabularies'>; base: ReadBase; cards: Cards }

/** All organisations, a page of them at a time, and one with all that it took part in. */
export const createOrganisationPages = ({ store, base, cards }: Deps) => {
  const kindsOf = (ids: readonly string[]) =>
    labelledAll(store.vocabularies.all(), 'tipo-ente', ids)
  return {
    organisations: async (wanted: number): Promise<OrganisationsPage> => {
      const total = (await base()).figures.organisations
      const pages = Math.max(1, Math.ceil(total / PAGE))
      const page = Math.min(Math.max(1, wanted), pages)
      const rows = store.organisations.list((page - 1) * PAGE, PAGE)
      return {
        kind: 'organisations',
        organisations: rows.map(({ slug, name, projects, led, kinds }) => ({
          id: slug,
          label: name,
          count: projects,
          led,
          kinds: kindsOf(kinds),
        })),
        total,
        page,
        pages,
      }
    },

    /** All of that list as ids in its order, and some of it with all that is told of each. */
    organisationIds: store.organisations.ids,
    organisationsByIds: store.organisations.byIds,

    /** Throws `not-found` for one that took part in nothing. */
    organisation: async (slug: string): Promise<OrganisationPage> => {
      const parts = store.organisations.participations(slug)
      if (parts.length === 0) throw new AppError('not-found', httpMessages.noOrganisation)
      const listed = parts.slice(0, LISTED)
      const found = cards.byIds(listed.map(({ projectId }) => projectId))
      const kinds = parts.flatMap(({ kind }) => kind ?? [])
      return {
        kind: 'organisation',
        organisation: { id: slug, label: valueLabel('ente', slug, (await base()).names) },
        kinds: kindsOf([...new Set(kinds)]),
        projects: listed.flatMap(({ role, note }, at) => {
          const card = found[at]
          return card === undefined ? [] : [{ project: shownCard(card), role, note }]
        }),
        total: projectsOf(parts),
        more: projectsOf(parts) - projectsOf(listed),
        others: store.organisations
          .beside(slug, OTHERS)
          .map(({ slug: id, name, projects }) => ({ id, label: name, count: projects })),
      }
    },
  }
}
