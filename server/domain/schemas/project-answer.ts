import { type Static, type TSchema, Type } from 'typebox'
import { FIELDS, type FieldTypes, PUBLIC_FIELDS, type PublicField } from '../fields.ts'
import { type ProjectContent, ProjectContentSchema, SectionsSchema } from './project.ts'
import { type Labelled, LabelledSchema, RelatedSchema } from './search.ts'

const closed = { additionalProperties: false } as const
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const OrganisationSchema = Type.Object(
  {
    /** Id of the organisation: the value of the facet `ente`. */
    id: Type.String(),
    label: Type.String(),
    kind: orNull(LabelledSchema),
    note: orNull(Type.String()),
  },
  closed,
)

export type Organisation = Static<typeof OrganisationSchema>

/** What is shown of a field, by its type: ids with their labels, organisations with their place in the filter, all else as it is. */
export type PublicValue<F extends PublicField> = FieldTypes[F] extends 'term'
  ? Labelled | Extract<ProjectContent[F], null>
  : FieldTypes[F] extends 'terms'
    ? Labelled[]
    : FieldTypes[F] extends 'organisation'
      ? Organisation | null
      : FieldTypes[F] extends 'organisations'
        ? Organisation[]
        : ProjectContent[F]

export type PublicFields = { [F in PublicField]: PublicValue<F> }

const publicSchema = (field: PublicField): TSchema => {
  const content: TSchema = ProjectContentSchema.properties[field]
  switch (FIELDS[field].type) {
    case 'term':
      return 'anyOf' in content ? orNull(LabelledSchema) : LabelledSchema
    case 'terms':
      return Type.Array(LabelledSchema)
    case 'organisation':
      return orNull(OrganisationSchema)
    case 'organisations':
      return Type.Array(OrganisationSchema)
    default:
      return content
  }
}

export type PublicProject = PublicFields & {
  slug: string
  sections: ProjectContent['sections']
  completeness: number
  version: number
  updatedAt: string
}

/** One project, whole, as the public may see it: the fields that `domain/fields.ts` says are for the public, and no other. */
export const PublicProjectSchema = Type.Unsafe<PublicProject>(
  Type.Object(
    {
      slug: Type.String(),
      ...Object.fromEntries(PUBLIC_FIELDS.map((field) => [field, publicSchema(field)])),
      sections: SectionsSchema,
      completeness: Type.Integer(),
      version: Type.Integer(),
      updatedAt: Type.String(),
    },
    closed,
  ),
)

export const ProjectAnswerSchema = Type.Object(
  { project: PublicProjectSchema, related: Type.Array(RelatedSchema) },
  closed,
)

export type ProjectAnswer = Static<typeof ProjectAnswerSchema>
