import type { Hit, ProjectCard, SearchAnswer } from '#domain/schemas/search.ts'

/**
 * Writes search answers as JSON. The cards of projects, half of an answer, are the same in one answer after another, so
 * each is written once and kept for as long as the card itself is.
 */
export const createAnswerWriter = () => {
  const written = new WeakMap<ProjectCard, string>()
  const card = (project: ProjectCard): string => {
    const known = written.get(project)
    if (known !== undefined) return known
    const json = JSON.stringify(project)
    written.set(project, json)
    return json
  }
  const hit = ({ project, ...rest }: Hit): string =>
    `{"project":${card(project)},${JSON.stringify(rest).slice(1)}`

  return ({ hits, ...rest }: SearchAnswer): string =>
    `${JSON.stringify(rest).slice(0, -1)},"hits":[${hits.map(hit).join(',')}]}`
}
