import type { Labelled, RelatedReason } from '#domain/schemas/search.ts'
import type { InLanguages } from './language.ts'

/** Organisations in common that are named; the others are on the page. */
const NAMED = 3

const labels = (values: readonly Labelled[]) => values.map(({ label }) => label).join(', ')

type Tell = (reason: RelatedReason) => string

const italian: Tell = (reason) => {
  switch (reason.kind) {
    case 'same-initiative':
      return 'Altra edizione della stessa iniziativa'
    case 'same-call':
      return `Altra edizione dello stesso avviso (${reason.call})`
    case 'same-disability':
      return reason.others.length > 0
        ? `Stessa disabilità (${labels(reason.values)}), altro tema: ${labels(reason.others)}`
        : `Stessa disabilità: ${labels(reason.values)}`
    case 'same-theme':
      return reason.others.length > 0
        ? `Stesso tema (${labels(reason.values)}), altra disabilità: ${labels(reason.others)}`
        : `Stesso tema: ${labels(reason.values)}`
    case 'same-theme-and-disability':
      return `Stesso tema (${labels(reason.themes)}) e stessa disabilità (${labels(reason.disabilities)})`
    case 'same-organisations':
      return reason.organisations.length > 1
        ? `Enti in comune: ${labels(reason.organisations.slice(0, NAMED))}`
        : `Un ente in comune: ${labels(reason.organisations)}`
  }
}

const english: Tell = (reason) => {
  switch (reason.kind) {
    case 'same-initiative':
      return 'Another edition of the same initiative'
    case 'same-call':
      return `Another edition of the same call (${reason.call})`
    case 'same-disability':
      return reason.others.length > 0
        ? `Same disability (${labels(reason.values)}), other theme: ${labels(reason.others)}`
        : `Same disability: ${labels(reason.values)}`
    case 'same-theme':
      return reason.others.length > 0
        ? `Same theme (${labels(reason.values)}), other disability: ${labels(reason.others)}`
        : `Same theme: ${labels(reason.values)}`
    case 'same-theme-and-disability':
      return `Same theme (${labels(reason.themes)}) and same disability (${labels(reason.disabilities)})`
    case 'same-organisations':
      return reason.organisations.length > 1
        ? `Organisations in common: ${labels(reason.organisations.slice(0, NAMED))}`
        : `An organisation in common: ${labels(reason.organisations)}`
  }
}

/** Why a project is related to the one that is shown. */
export const relatedReason: InLanguages<Tell> = { it: italian, en: english }
