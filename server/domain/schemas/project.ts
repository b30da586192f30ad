import { type Static, type TSchema, Type } from 'typebox'
import { PARTIAL_DATE_PATTERN } from '../partial-date.ts'
import { SECTION_KEYS, type SectionKey } from '../sections.ts'
import { TEXT_LIMITS } from '../text-limits.ts'

const closed = { additionalProperties: false } as const
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const Short = Type.String({ minLength: 1, maxLength: TEXT_LIMITS.short })
const Id = Type.String({ minLength: 1, maxLength: 100, pattern: '^[a-z0-9-]+$' })
const Ids = Type.Array(Id, { maxItems: TEXT_LIMITS.list, uniqueItems: true })
const Wording = Type.Array(Type.String({ minLength: 1, maxLength: TEXT_LIMITS.wording }), {
  maxItems: TEXT_LIMITS.list,
})
const Day = Type.String({
  pattern: PARTIAL_DATE_PATTERN,
  description: 'AAAA, AAAA-MM o AAAA-MM-GG',
})
const Section = orNull(Type.String({ minLength: 1, maxLength: TEXT_LIMITS.section }))

export const ParticipantSchema = Type.Object(
  {
    name: Short,
    /** Id in the vocabulary `tipo-ente`. */
    kind: orNull(Id),
    /** What the source adds about its part, e.g. "esperti". */
    note: orNull(Short),
  },
  closed,
)

export const LinkSchema = Type.Object(
  {
    title: orNull(Short),
    url: Type.String({ pattern: '^https?://', maxLength: TEXT_LIMITS.url }),
  },
  closed,
)

const sections = Object.fromEntries(SECTION_KEYS.map((key) => [key, Section]))
export const SectionsSchema = Type.Object(sections as Record<SectionKey, typeof Section>, closed)

/** Everything that a source can say of a project, checked. `null` and `[]` are gaps, never guesses. */
export const ProjectContentSchema = Type.Object(
  {
    title: Type.String({ minLength: 3, maxLength: TEXT_LIMITS.short }),
    /** Id in `programma`. */
    programme: Id,
    /** Id in `piano`. */
    plan: orNull(Id),
    /** The call (avviso): its title as written, and its id where it is one of the known calls. */
    call: orNull(
      Type.Object({ id: orNull(Id), title: Type.String({ minLength: 1, maxLength: 500 }) }, closed),
    ),
    /** The reference year. */
    year: orNull(Type.Integer({ minimum: 1990, maximum: 2100 })),
    start: orNull(Day),
    end: orNull(Day),
    /** Why it counts as concluded: id in `conclusione`. */
    conclusion: Id,
    themes: Ids,
    disabilities: Ids,
    beneficiaries: Ids,
    /** The beneficiaries in the source's own words. */
    beneficiariesWording: Wording,
    lead: orNull(ParticipantSchema),
    partners: Type.Array(ParticipantSchema, { maxItems: TEXT_LIMITS.list }),
    territories: Ids,
    territoriesWording: Wording,
    /** Public funding, in euro with at most two decimals. */
    fundingEur: orNull(Type.Number({ minimum: 0, maximum: 1_000_000_000 })),
    sections: SectionsSchema,
    materials: Type.Array(LinkSchema, { maxItems: TEXT_LIMITS.list }),
    sources: Type.Array(LinkSchema, { maxItems: TEXT_LIMITS.list }),
    /** Page ids of the wiki that this record replaces, e.g. "progetti:uno_piu_uno_fa_tre". */
    formerAddresses: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { maxItems: 20 }),
    /** For staff only: never in a public page, answer or file. */
    editorialNote: orNull(Type.String({ minLength: 1, maxLength: 2_000 })),
  },
  closed,
)

export type Participant = Static<typeof ParticipantSchema>
export type Link = Static<typeof LinkSchema>
export type Sections = Static<typeof SectionsSchema>
export type ProjectContent = Static<typeof ProjectContentSchema>
