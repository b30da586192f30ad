import { formatPeriod } from '#domain/partial-date.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import type { SectionKey } from '#domain/sections.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { Likeness } from '../lib/likeness.ts'
import { formatEuro } from '../lib/text/format.ts'
import { comparisonTexts } from '../messages/comparison.ts'
import { projectTexts, sectionHeadings } from '../messages/project.ts'
import { SECTIONS_IN_BODY } from '../project/section-order.ts'

export type Value = {
  text: string
  /** Only this project has it, where others share some. */
  onlyHere: boolean
}

/** One respect in which projects are compared: a cell for each; without values, nothing is known. */
export type Row =
  | {
      kind: 'values'
      label: string
      likeness: Likeness
      cells: readonly (readonly Value[])[]
      /** Names and titles, which are the record's own words. */
      isRecorded: boolean
    }
  | {
      kind: 'text'
      section: SectionKey
      label: string
      likeness: Likeness
      cells: readonly (string | null)[]
    }

const LACKING = {
  same: 'lacking',
  partly: 'lacking-partly',
  different: 'lacking-different',
} as const

/** Of cells that all hold something. */
const among = (cells: readonly (readonly string[])[]): keyof typeof LACKING => {
  const keys = cells.map((values) => new Set(values.map(labelKey)))
  const all = new Set(keys.flatMap((one) => [...one]))
  const shared = [...all].filter((key) => keys.every((one) => one.has(key)))
  if (shared.length === all.size) return 'same'
  return shared.length > 0 ? 'partly' : 'different'
}

const likenessOf = (cells: readonly (readonly string[])[]): Likeness => {
  const stated = cells.filter((values) => values.length > 0)
  if (stated.length === 0) return 'none'
  const likeness = among(stated)
  return stated.length < cells.length ? LACKING[likeness] : likeness
}

const IS_PARTLY: readonly Likeness[] = ['partly', 'lacking-partly']

const valuesRow = (
  label: string,
  cells: readonly (readonly string[])[],
  isRecorded = false,
): Row => {
  const likeness = likenessOf(cells)
  const holders = (text: string) =>
    cells.filter((values) => values.some((one) => labelKey(one) === labelKey(text))).length
  return {
    kind: 'values',
    label,
    isRecorded,
    likeness,
    cells: cells.map((values) =>
      values.map((text) => ({
        text,
        onlyHere: IS_PARTLY.includes(likeness) && holders(text) === 1,
      })),
    ),
  }
}

const textRow = (section: SectionKey, projects: readonly PublicProject[]): Row => {
  const cells = projects.map(({ sections }) => sections[section])
  return {
    kind: 'text',
    section,
    label: sectionHeadings[section],
    likeness: likenessOf(cells.map((text) => (text === null ? [] : [text]))),
    cells,
  }
}

type Labels = readonly { label: string }[]
const labels = (values: Labels) => values.map(({ label }) => label)
const some = (value: string | null | undefined) => (value ? [value] : [])

type Respect = readonly [
  label: string,
  of: (project: PublicProject) => readonly string[],
  isRecorded?: boolean,
]

/** A function, so that a bundler sees that nobody needs it in a browser. */
const respects = (): readonly Respect[] => [
  [projectTexts.period, ({ start, end }) => some(formatPeriod(start, end))],
  [projectTexts.year, ({ year }) => some(year === null ? null : String(year))],
  [projectTexts.disabilities, ({ disabilities }) => labels(disabilities)],
  [projectTexts.themes, ({ themes }) => labels(themes)],
  [projectTexts.beneficiaries, ({ beneficiaries }) => labels(beneficiaries)],
  [projectTexts.territories, ({ territories }) => labels(territories)],
  [projectTexts.programme, ({ programme }) => [programme.label]],
  [projectTexts.plan, ({ plan }) => some(plan?.label)],
  [projectTexts.call, ({ call }) => some(call?.title), true],
  [projectTexts.lead, ({ lead }) => some(lead?.label), true],
  [projectTexts.partners, ({ partners }) => labels(partners), true],
  [
    projectTexts.funding,
    ({ fundingEur }) => some(fundingEur === null ? null : formatEuro(fundingEur)),
  ],
  [comparisonTexts.completeness, ({ completeness }) => [comparisonTexts.percent(completeness)]],
]

/** Sections that are compared: a text in plain words is none that a record lacks, so where none has it there is no row. */
const comparedSections = (projects: readonly PublicProject[]) =>
  SECTIONS_IN_BODY.filter(
    (key) => key !== 'easyToRead' || projects.some(({ sections }) => sections[key] !== null),
  )

/** Every respect in which projects are compared, in an order that is always the same. */
export const comparisonRows = (projects: readonly PublicProject[]): Row[] => [
  textRow('summary', projects),
  ...respects().map(([label, of, isRecorded]) => valuesRow(label, projects.map(of), isRecorded)),
  ...comparedSections(projects).map((key) => textRow(key, projects)),
]

/** Rows in which projects are not alike; what nobody states tells no difference. */
export const differing = (rows: readonly Row[]): Row[] =>
  rows.filter(({ likeness }) => likeness !== 'same' && likeness !== 'none')
