import type { ProjectCard, SearchAnswer } from '#domain/schemas/search.ts'

/**
 * Writes search answers as the bytes of their JSON. The cards of projects, half of an answer, are the same in one answer
 * after another, so each is written once and kept for as long as the card itself is.
 */
export const createAnswerWriter = () => {
  const written = new WeakMap<ProjectCard, Buffer>()
  const cardBytes = (card: ProjectCard): Buffer => {
    const known = written.get(card)
    if (known !== undefined) return known
    const bytes = Buffer.from(JSON.stringify(card))
    written.set(card, bytes)
    return bytes
  }

  return ({ hits, ...rest }: SearchAnswer): Buffer => {
    const pieces: Buffer[] = []
    let text = `${JSON.stringify(rest).slice(0, -1)},"hits":[`
    for (const [i, { project, ...hit }] of hits.entries()) {
      pieces.push(Buffer.from(`${text}${i > 0 ? ',' : ''}{"project":`), cardBytes(project))
      text = `,${JSON.stringify(hit).slice(1)}`
    }
    pieces.push(Buffer.from(`${text}]}`))
    return Buffer.concat(pieces)
  }
}
