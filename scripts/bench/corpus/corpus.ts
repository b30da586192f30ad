import type { ProjectContent } from '#domain/project.ts'
import { EXPECTED_SECTIONS, SECTION_KEYS, type SectionKey } from '#domain/sections.ts'
import { BLANK_PROJECT } from '#domain/testing/blank-project.ts'
import { slugify } from '#domain/text/fold.ts'
import type { Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { createOrganisations } from './organisations.ts'
import { createProse, type Topic } from './prose.ts'
import { createRandom, type Random } from './random.ts'
import { createZipf } from './zipf.ts'

export type SyntheticProject = ProjectContent & { slug: string }

const ORGANISATIONS = 2_500
const LEMMAS_OF_A_TOPIC = 40

/** How likely a section is written at all; the summary always is, a text in plain words never, as in the real ones. */
const SECTION_CHANCE: Record<(typeof EXPECTED_SECTIONS)[number], number> = {
  summary: 1,
  context: 0.3,
  objectives: 0.7,
  activities: 0.8,
  results: 0.6,
  obstacles: 0.2,
  transferability: 0.25,
  buildingBlocks: 0.1,
}

const month = (year: number, random: Random) =>
  `${year}-${String(random.between(1, 12)).padStart(2, '0')}`

/**
 * Synthetic projects: an endless, seeded collection that looks like the real one, gaps included, and says that it is
 * synthetic. The project at a position is the same whatever the size, so a smaller collection is the beginning of a
 * larger one.
 */
export const createCorpus = (vocabularies: Vocabularies, seed = 1) => {
  const lexicon = createLexicon(seed)
  const prose = createProse(lexicon)
  const setup = createRandom(seed, -1)
  const organisations = createOrganisations(lexicon, setup, ORGANISATIONS)
  const organisationRank = createZipf(ORGANISATIONS, 0.8)
  const ids = (key: VocabularyKey) => vocabularies[key].terms.map((term) => term.id)
  const [themes, disabilities, beneficiaries] = [ids('tema'), ids('disabilita'), ids('destinatari')]
  const [plans, territories] = [ids('piano'), ids('territorio')]
  const topics = new Map<string, Topic>(
    themes.map((theme) => [
      theme,
      Array.from({ length: LEMMAS_OF_A_TOPIC }, () => lexicon.lemmas[setup.between(20, 2_000)]!),
    ]),
  )
  const organisation = (random: Random) => organisations[organisationRank(random)]!

  /** None with the chance of a gap, else one or a few different values. */
  const gaps = (random: Random, values: readonly string[], gap: number): string[] =>
    random.chance(gap) ? [] : random.some(values, random.chance(0.7) ? 1 : random.between(2, 3))

  const sections = (random: Random, topic: Topic): ProjectContent['sections'] => {
    const written = EXPECTED_SECTIONS.filter((key) => random.chance(SECTION_CHANCE[key]))
    const words = Math.ceil(random.between(120, 250) / written.length)
    const text = (key: SectionKey) =>
      written.some((one) => one === key) ? prose.text(random, topic, words) : null
    return Object.fromEntries(
      SECTION_KEYS.map((key) => [key, text(key)]),
    ) as ProjectContent['sections']
  }

  const project = (position: number): SyntheticProject => {
    const random = createRandom(seed, position)
    const chosen = gaps(random, themes, 0.1)
    const topic = chosen.flatMap((theme) => topics.get(theme) ?? [])
    const number = String(position).padStart(6, '0')
    const title = `Progetto sintetico ${number} ${prose.words(random, topic, random.between(2, 5))}`
    const year = random.chance(0.08) ? null : random.between(2005, 2025)
    const dated = year !== null && random.chance(0.7)
    const places = random.chance(0.4)
      ? ['citta-metropolitana-milano']
      : gaps(random, territories, 0.2)
    const names = new Set(Array.from({ length: random.between(0, 5) }, () => organisation(random)))
    return {
      ...BLANK_PROJECT,
      slug: slugify(title),
      title,
      programme: 'emergo',
      plan: random.chance(0.25) ? null : random.pick(plans),
      year,
      start: dated ? month(year - 1, random) : null,
      end: dated ? month(year, random) : null,
      conclusion: dated ? 'periodo' : 'ente',
      themes: chosen,
      disabilities: gaps(random, disabilities, 0.45),
      beneficiaries: gaps(random, beneficiaries, 0.15),
      lead: random.chance(0.3) ? null : organisation(random),
      partners: [...names],
      territories: places,
      fundingEur: random.chance(0.65) ? null : random.between(40, 600) * 500,
      sections: sections(random, topic),
      sources: [{ title: null, url: `https://sintetico.invalid/${number}` }],
    }
  }

  return {
    project,
    /** The projects from position `from` (0 unless told), `count` of them, made one at a time. */
    *projects(count: number, from = 0): Generator<SyntheticProject> {
      for (let position = from; position < from + count; position++) yield project(position)
    },
  }
}
