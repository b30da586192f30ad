import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { EXPECTED_SECTIONS } from '#domain/sections.ts'
import { listed } from '../lib/text/format.ts'
import { projectTexts, sectionHeadings } from '../messages/project.ts'

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** What the record leaves unsaid, in the order in which the page would say it. */
const unsaid = (project: PublicProject): string[] => {
  const sections = EXPECTED_SECTIONS.filter((key) => project.sections[key] === null)
  const facts: [string, boolean][] = [
    [projectTexts.period, project.start !== null || project.end !== null],
    [projectTexts.disabilities, project.disabilities.length > 0],
    [projectTexts.beneficiaries, project.beneficiaries.length > 0],
    [projectTexts.territories, project.territories.length > 0],
    [projectTexts.call, project.call !== null],
    [projectTexts.lead, project.lead !== null],
    [projectTexts.partners, project.partners.length > 0],
    [projectTexts.funding, project.fundingEur !== null],
    [projectTexts.materials, project.materials.length > 0],
  ]
  return [
    ...sections.map((key) => sectionHeadings[key]),
    ...facts.filter(([, known]) => !known).map(([label]) => label),
  ].map(lower)
}

/** All gaps in one sentence: each under a heading of its own would bury what is there. */
export const Gaps = ({ project }: { project: PublicProject }) => {
  const missing = unsaid(project)
  return missing.length === 0 ? null : <p class="gaps">{projectTexts.gaps(listed(missing))}</p>
}
