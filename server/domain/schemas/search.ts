import { type Static, type TSchema, Type } from 'typebox'
import { FACET_KEYS } from '../facets.ts'
import { SORT_KEYS } from '../query/types.ts'
import { SECTION_KEYS } from '../sections.ts'

const closed = { additionalProperties: false } as const
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const oneOf = <T extends string>(values: readonly T[]) => Type.Enum([...values])

/** A vocabulary term, an organisation or a year with the words that readers see. */
export const LabelledSchema = Type.Object({ id: Type.String(), label: Type.String() }, closed)

/** A run of text; `hit` marks what answers the query. The whole text is the runs joined. */
export const SegmentSchema = Type.Object({ text: Type.String(), hit: Type.Boolean() }, closed)

/** What a list shows of a project. Partners, who are often many, are told by the record itself. */
export const ProjectCardSchema = Type.Object(
  {
    slug: Type.String(),
    title: Type.String(),
    summary: orNull(Type.String()),
    /** Whether it has a text in plain words. */
    easyToRead: Type.Boolean(),
    programme: LabelledSchema,
    plan: orNull(LabelledSchema),
    year: orNull(Type.Integer()),
    start: orNull(Type.String()),
    end: orNull(Type.String()),
    lead: orNull(LabelledSchema),
    themes: Type.Array(LabelledSchema),
    disabilities: Type.Array(LabelledSchema),
    beneficiaries: Type.Array(LabelledSchema),
    territories: Type.Array(LabelledSchema),
    fundingEur: orNull(Type.Number()),
    completeness: Type.Integer({ minimum: 0, maximum: 100 }),
  },
  closed,
)

/** The fields that are searched; `terms` are the labels of its vocabulary values, `body` its sections. */
export const SEARCH_FIELDS = ['title', 'lead', 'summary', 'terms', 'partners', 'body'] as const

export const MatchReasonSchema = Type.Object(
  {
    field: oneOf(SEARCH_FIELDS),
    /** Words of the record, as it writes them. */
    words: Type.Array(Type.String()),
    /** How the reader's word came to match. */
    because: oneOf(['word', 'form', 'prefix', 'correction', 'synonym', 'compound']),
    /** The reader's word; where a synonym answers a mistyped one, what it was corrected to. */
    typed: Type.String(),
  },
  closed,
)

export const HitSchema = Type.Object(
  {
    project: ProjectCardSchema,
    /** The title, with the reader's words marked. */
    title: Type.Array(SegmentSchema),
    /** The best passage and the section it stands in. */
    snippet: orNull(
      Type.Object(
        { section: oneOf(SECTION_KEYS), label: Type.String(), text: Type.Array(SegmentSchema) },
        closed,
      ),
    ),
    why: Type.Array(MatchReasonSchema),
  },
  closed,
)

export const FacetValueSchema = Type.Object(
  {
    value: Type.String(),
    label: Type.String(),
    /** Projects that the search would have with this value too; exact. */
    count: Type.Integer(),
    state: oneOf(['off', 'wanted', 'excluded']),
    /** The broader value in the same facet. */
    parent: orNull(Type.String()),
  },
  closed,
)

export const FacetAnswerSchema = Type.Object(
  {
    key: oneOf(FACET_KEYS),
    label: Type.String(),
    all: Type.Boolean(),
    multiple: Type.Boolean(),
    values: Type.Array(FacetValueSchema),
    /** How many values with a count there are; more than `values` where a long list was cut. */
    distinct: Type.Integer(),
  },
  closed,
)

/** Where a word stands that no record has: in the explanation of a word of the glossary, or in another name of a value. */
export const RELATED_SOURCES = ['glossario', 'nome'] as const
export type RelatedSource = (typeof RELATED_SOURCES)[number]

/**
 * Something searched beside the reader's words: a name, whatever begins with some letters, or names of another time, which
 * readers are told of without being shown them.
 */
export const AdditionSchema = Type.Union([
  /** `nearby`: a place near one where no project is. */
  Type.Object({ kind: oneOf(['name', 'beginning', 'nearby']), text: Type.String() }, closed),
  Type.Object({ kind: Type.Literal('outdated') }, closed),
  /** Searched in place of a word that no record has, which stands in `because`. */
  Type.Object(
    {
      kind: Type.Literal('related'),
      text: Type.String(),
      source: oneOf(RELATED_SOURCES),
      because: Type.String(),
    },
    closed,
  ),
])

export type Addition = Static<typeof AdditionSchema>

/** What was made of the reader's words. Everything added or changed is named here, so it can be refused. */
export const UnderstandingSchema = Type.Object(
  {
    corrections: Type.Array(
      Type.Object({ typed: Type.String(), used: Type.Array(Type.String()) }, closed),
    ),
    expansions: Type.Array(
      Type.Object({ typed: Type.String(), added: Type.Array(AdditionSchema) }, closed),
    ),
    /**
     * What is not wanted, by a dash or in words ("tranne Monza"): as typed, the reader's names
     * of what was excluded, what was added to them, the text that searches it like other words, and the text without it.
     */
    exclusions: Type.Array(
      Type.Object(
        {
          typed: Type.String(),
          excluded: Type.Array(Type.String()),
          added: Type.Array(AdditionSchema),
          asText: Type.String(),
          without: Type.String(),
        },
        closed,
      ),
    ),
    /** Times and amounts in words: as typed, the value of a filter that they were read as, and the same two texts. */
    filters: Type.Array(
      Type.Object(
        {
          typed: Type.String(),
          facet: oneOf(FACET_KEYS),
          value: Type.String(),
          label: Type.String(),
          /** Whether it is what is not wanted. */
          not: Type.Boolean(),
          asText: Type.String(),
          without: Type.String(),
        },
        closed,
      ),
    ),
    /** Years that stand alone, and are searched like words, each with the text that asks for projects of that year. */
    years: Type.Array(Type.Object({ typed: Type.String(), q: Type.String() }, closed)),
    /** A word with several senses, each with the query text that means it. */
    ambiguous: Type.Array(
      Type.Object(
        {
          typed: Type.String(),
          senses: Type.Array(Type.Object({ label: Type.String(), q: Type.String() }, closed)),
        },
        closed,
      ),
    ),
    /** Places that are asked for and lie where no project of these is. */
    elsewhere: Type.Array(Type.String()),
    /** Words that no project has, left out because others remain. */
    ignored: Type.Array(Type.String()),
    /** Not every hit answers everything that was asked: each answers at least so many things of so many. */
    partial: orNull(Type.Object({ atLeast: Type.Integer(), of: Type.Integer() }, closed)),
    /** Only the reader's own words were searched. */
    exact: Type.Boolean(),
    /** The query was longer than what is read. */
    cut: Type.Boolean(),
  },
  closed,
)

/** Projects that a link leads to, exact, and its query string, to put behind any of its paths. */
const leadsTo = { total: Type.Integer(), link: Type.String() }
const facetValue = { facet: oneOf(FACET_KEYS), value: LabelledSchema }

/**
 * A way out of an empty answer: what is left out of the search, and how many projects it then has. `term` is a value of
 * a filter that is named or nearly named by the words.
 */
export const WayOutSchema = Type.Union([
  Type.Object(
    { kind: oneOf(['without-word', 'readmit-word']), word: Type.String(), ...leadsTo },
    closed,
  ),
  Type.Object({ kind: oneOf(['without-value', 'term']), ...facetValue, ...leadsTo }, closed),
  Type.Object(
    { kind: oneOf(['without-filters', 'without-words', 'everything']), ...leadsTo },
    closed,
  ),
])

export const SearchAnswerSchema = Type.Object(
  {
    total: Type.Integer(),
    page: Type.Integer(),
    pages: Type.Integer(),
    perPage: Type.Integer(),
    sort: oneOf(SORT_KEYS),
    hits: Type.Array(HitSchema),
    facets: Type.Array(FacetAnswerSchema),
    understanding: UnderstandingSchema,
    /** Empty unless there are no hits. */
    waysOut: Type.Array(WayOutSchema),
    /** Which engine answered; `fallback` says that the configured one did not. */
    engine: Type.Object(
      { name: oneOf(['embedded', 'meilisearch']), fallback: Type.Boolean() },
      closed,
    ),
  },
  closed,
)

export const SuggestionSchema = Type.Object(
  {
    kind: oneOf(['progetto', 'ente', 'termine', 'parola']),
    label: Type.Array(SegmentSchema),
    /** The filter that a `termine` belongs to. */
    facet: orNull(oneOf(FACET_KEYS)),
    /** Projects it leads to. */
    count: Type.Integer(),
    href: Type.String(),
  },
  closed,
)

export const SuggestAnswerSchema = Type.Object(
  { suggestions: Type.Array(SuggestionSchema) },
  closed,
)

const labels = Type.Array(LabelledSchema)

/** What a project has in common with another, and in what of it they differ. */
export const RelatedReasonSchema = Type.Union([
  Type.Object({ kind: oneOf(['same-initiative']) }, closed),
  Type.Object({ kind: oneOf(['same-call']), call: Type.String() }, closed),
  /** `others`: what the other project has of the other facet; empty where it says nothing. */
  Type.Object(
    { kind: oneOf(['same-disability', 'same-theme']), values: labels, others: labels },
    closed,
  ),
  Type.Object(
    { kind: oneOf(['same-theme-and-disability']), themes: labels, disabilities: labels },
    closed,
  ),
  Type.Object({ kind: oneOf(['same-organisations']), organisations: labels }, closed),
])

export const RelatedSchema = Type.Object(
  {
    project: ProjectCardSchema,
    /** Why it is related: one or two, the closest tie first. */
    reasons: Type.Array(RelatedReasonSchema),
  },
  closed,
)

export type Labelled = Static<typeof LabelledSchema>
export type Segment = Static<typeof SegmentSchema>
export type ProjectCard = Static<typeof ProjectCardSchema>
export type SearchField = (typeof SEARCH_FIELDS)[number]
export type MatchReason = Static<typeof MatchReasonSchema>
export type Hit = Static<typeof HitSchema>
export type FacetValue = Static<typeof FacetValueSchema>
export type FacetAnswer = Static<typeof FacetAnswerSchema>
export type Understanding = Static<typeof UnderstandingSchema>
export type WayOut = Static<typeof WayOutSchema>
export type SearchAnswer = Static<typeof SearchAnswerSchema>
export type Suggestion = Static<typeof SuggestionSchema>
export type SuggestAnswer = Static<typeof SuggestAnswerSchema>
export type RelatedReason = Static<typeof RelatedReasonSchema>
export type Related = Static<typeof RelatedSchema>
