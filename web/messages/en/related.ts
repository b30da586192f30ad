import type { Labelled } from '#domain/schemas/search.ts'
import type * as italian from '../related.ts'

const NAMED = 3

const labels = (values: readonly Labelled[]) => values.map(({ label }) => label).join(', ')

export const relatedReason: typeof italian.relatedReason = (reason) => {
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
