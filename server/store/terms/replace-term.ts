import { CONTENT_FIELDS, FIELDS } from '#domain/fields.ts'
import type { ProjectContent } from '#domain/project.ts'
import { contentOf, fieldsOf } from '#domain/record.ts'
import type { TermKey } from './term-state.ts'

/** A record in which one term stands wherever another stood; each list keeps a value once. */
export const replaceTerm = (
  content: ProjectContent,
  [vocabulary, from]: TermKey,
  into: string,
): ProjectContent => {
  const swap = (id: unknown) => (id === from ? into : id)
  const fields = fieldsOf(content)
  const changed = CONTENT_FIELDS.filter((key) => FIELDS[key].vocabulary === vocabulary).map(
    (key) => {
      const value = fields[key]
      return [key, Array.isArray(value) ? [...new Set(value.map(swap))] : swap(value)] as const
    },
  )
  const kinds = (one: { kind: string | null }) => ({
    ...one,
    kind: swap(one.kind) as string | null,
  })
  const network =
    vocabulary === 'tipo-ente'
      ? { lead: content.lead && kinds(content.lead), partners: content.partners.map(kinds) }
      : {}
  return contentOf({ ...fields, ...Object.fromEntries(changed), ...network })
}
