import type { Labelled, RelatedReason } from '#domain/schemas/search.ts'

/** Organisations in common that are named; the others are on the page. */
const NAMED = 3

const labels = (values: readonly Labelled[]) => values.map(({ label }) => label).join(', ')

/** Why a project is related to the one that is shown. */
export const relatedReason = (reason: RelatedReason): string => {
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
