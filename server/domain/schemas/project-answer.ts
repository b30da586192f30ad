import { type Static, type TSchema, Type } from 'typebox'
import { LinkSchema, SectionsSchema } from './project.ts'
import { LabelledSchema, RelatedSchema } from './search.ts'

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

/** One project, whole, as the public may see it: written by hand, so that no column can leak. */
export const PublicProjectSchema = Type.Object(
  {
    slug: Type.String(),
    title: Type.String(),
    programme: LabelledSchema,
    plan: orNull(LabelledSchema),
    call: orNull(Type.Object({ id: orNull(Type.String()), title: Type.String() }, closed)),
    year: orNull(Type.Integer()),
    start: orNull(Type.String()),
    end: orNull(Type.String()),
    conclusion: LabelledSchema,
    themes: Type.Array(LabelledSchema),
    disabilities: Type.Array(LabelledSchema),
    beneficiaries: Type.Array(LabelledSchema),
    beneficiariesWording: Type.Array(Type.String()),
    lead: orNull(OrganisationSchema),
    partners: Type.Array(OrganisationSchema),
    territories: Type.Array(LabelledSchema),
    territoriesWording: Type.Array(Type.String()),
    fundingEur: orNull(Type.Number()),
    sections: SectionsSchema,
    materials: Type.Array(LinkSchema),
    sources: Type.Array(LinkSchema),
    completeness: Type.Integer(),
    version: Type.Integer(),
    updatedAt: Type.String(),
  },
  closed,
)

export const ProjectAnswerSchema = Type.Object(
  { project: PublicProjectSchema, related: Type.Array(RelatedSchema) },
  closed,
)

export type Organisation = Static<typeof OrganisationSchema>
export type PublicProject = Static<typeof PublicProjectSchema>
export type ProjectAnswer = Static<typeof ProjectAnswerSchema>
