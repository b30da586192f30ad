import { organisationSlug } from '#domain/organisation.ts'
import type { ProjectContent } from '#domain/project.ts'
import type { Said } from '../fields/field.ts'
import { FACTS, type FactDifference, type Facts } from '../problems/told-apart.ts'

export const factsSaid = ({ year, start, end, period, lead }: Said): Facts => ({
  year: year ? String(year) : null,
  start: start ?? period?.start ?? null,
  end: end ?? period?.end ?? null,
  lead: lead?.name ?? null,
})

export const factsKnown = ({ year, start, end, lead }: ProjectContent): Facts => ({
  year: year === null ? null : String(year),
  start,
  end,
  lead: lead?.name ?? null,
})

/** Whether two facts can both be true: a date may say another more precisely, a name may be written in another way. */
const agree = (field: keyof Facts, said: string, known: string): boolean =>
  field === 'lead'
    ? organisationSlug(said) === organisationSlug(known)
    : said.startsWith(known) || known.startsWith(said)

const compared = (said: Facts, known: Facts) =>
  FACTS.flatMap((field) => {
    const [one, other] = [said[field], known[field]]
    return one === null || other === null ? [] : [{ field, said: one, known: other }]
  })

/** The facts that cannot both be true. */
export const differences = (said: Facts, known: Facts): FactDifference[] =>
  compared(said, known).filter((fact) => !agree(fact.field, fact.said, fact.known))

/** Whether at least one fact is said and known, and the same. */
export const corroborates = (said: Facts, known: Facts): boolean =>
  compared(said, known).some((fact) => agree(fact.field, fact.said, fact.known))
