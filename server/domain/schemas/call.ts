import { type Static, Type } from 'typebox'
import { PARTIAL_DATE_PATTERN } from '../partial-date.ts'
import { LinkSchema } from './project.ts'

const closed = { additionalProperties: false } as const

const Words = Type.String({ minLength: 1, maxLength: 2_000 })
const Id = Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 100 })
const Day = Type.Union([Type.String({ pattern: PARTIAL_DATE_PATTERN }), Type.Null()])
const OrNoWords = Type.Union([Words, Type.Null()])
const OrNoId = Type.Union([Id, Type.Null()])

/** A public call (avviso) that funded projects, with what its sources state; `null` and `[]` are gaps. */
export const CallSchema = Type.Object(
  {
    id: Id,
    programme: Id,
    plan: OrNoId,
    title: Words,
    years: Type.Array(Type.Integer({ minimum: 1990, maximum: 2100 })),
    /** How the years are known, when they are not stated: "dedotti". */
    yearsNote: OrNoWords,
    themes: Type.Array(Id),
    /** Projects funded. */
    funded: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    amountEur: Type.Union([Type.Number({ minimum: 0 }), Type.Null()]),
    /** How the amount is to be read: "almeno". */
    amountNote: OrNoWords,
    /** When applications were taken. */
    opens: Day,
    closes: Day,
    /** What it asked for, in plain words. */
    description: OrNoWords,
    /** Whom its projects reached, all together: "studenti", 518. */
    reached: Type.Array(Type.Object({ what: Words, count: Type.Integer({ minimum: 0 }) }, closed)),
    /** What else the sources say, a sentence each. */
    facts: Type.Array(Words),
    sources: Type.Array(LinkSchema),
    /** For staff only: never in a public page, answer or file. */
    editorialNote: OrNoWords,
  },
  closed,
)

export type Call = Static<typeof CallSchema>
