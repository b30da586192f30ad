import fc from 'fast-check'
import type { ProjectContent } from '#domain/project.ts'
import { type ContentField, contentOf } from '#domain/record.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/sections.ts'
import type { Vocabularies, VocabularyIndex } from '#domain/vocabulary.ts'
import { cleanLine, cleanText } from '../cells/text.ts'

// Words with everything that separates, quotes or guards: what cells are written with must survive it.
const word = fc.stringMatching(/^[a-zà-ù;|"',:=+@<>()[\]\-•*&]{1,9}$/)
const line = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => cleanLine(words.join(' ')))
  .filter((text) => !/^[-–—]?$/.test(text))
/** Names and notes with brackets that match: the last ones of a cell are its note. */
const name = line
  .map((text) => cleanLine(text.replace(/[()]/g, '')))
  .filter((text) => /^[^-\s].*[^\s]$/.test(text))
const bracketed = fc.oneof(
  name,
  name.map((text) => `${text} (${text})`),
)
const gap = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const lines = fc.array(line, { maxLength: 3 })
// As `fc.webUrl` makes them, which takes a second to get ready for letters of all scripts.
const ownSign = fc.constantFrom(..."abz09-._~!$&'()*+,;=:@")
const codedLetter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10_ffff }))
  .map((point) => encodeURIComponent(String.fromCodePoint(point)))
const segment = fc.array(fc.oneof(ownSign, codedLetter), { maxLength: 8 })
const part = (start: string) => gap(segment).map((signs) => (signs ? start + signs.join('') : ''))
const url = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.domain(),
    fc.array(part('/'), { maxLength: 3 }),
    part('?'),
    part('#'),
  )
  .map(([scheme, domain, path, query, fragment]) =>
    [scheme, '://', domain, ...path, query, fragment].join(''),
  )
const link = fc.record({ title: gap(name), url })
const body = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((texts) => cleanText(texts.join('\n')))

const idsOf = (list: VocabularyIndex) =>
  fc.subarray(
    list.terms.map(({ id }) => id),
    { maxLength: Math.min(3, list.terms.length) },
  )
const idOf = (list: VocabularyIndex) => fc.constantFrom(...list.terms.map(({ id }) => id))
const participant = (vocabularies: Vocabularies) =>
  fc.record({
    name: bracketed,
    kind: gap(idOf(vocabularies['tipo-ente'])),
    note: gap(bracketed),
  })

type Fields = {
  [F in Exclude<ContentField, SectionKey>]: fc.Arbitrary<ProjectContent[F]>
} & Record<SectionKey, fc.Arbitrary<string | null>>

const sections = Object.fromEntries(SECTION_KEYS.map((key) => [key, gap(body)])) as Pick<
  Fields,
  SectionKey
>

/** What each field can say in a table, by values of these vocabularies. One that is missing does not compile. Synthetic. */
export const arbitraryFields = (vocabularies: Vocabularies): Fields => ({
  title: name.filter((text) => text.length >= 3 && /[a-z]{2}/.test(text)),
  programme: idOf(vocabularies.programma),
  plan: gap(idOf(vocabularies.piano)),
  call: gap(fc.record({ id: fc.constant(null), title: line })),
  year: gap(fc.integer({ min: 1990, max: 2026 })),
  start: gap(fc.constantFrom('2010', '2011-02', '2012-02-29')),
  end: gap(fc.constantFrom('2018', '2019-02', '2020-02-29')),
  conclusion: idOf(vocabularies.conclusione),
  themes: idsOf(vocabularies.tema),
  disabilities: idsOf(vocabularies.disabilita),
  beneficiaries: idsOf(vocabularies.destinatari),
  beneficiariesWording: lines,
  lead: gap(participant(vocabularies)),
  partners: fc.array(participant(vocabularies), { maxLength: 3 }),
  territories: idsOf(vocabularies.territorio),
  territoriesWording: lines,
  fundingEur: gap(fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100)),
  ...sections,
  materials: fc.array(link, { maxLength: 2 }),
  sources: fc.array(link, { maxLength: 2 }),
  formerAddresses: fc.uniqueArray(
    fc.stringMatching(/^[a-z]{12}$/).map((name) => `progetti:${name}`),
    { maxLength: 2 },
  ),
  editorialNote: gap(body),
})

/** A project of any such fields. */
export const arbitraryProject = (vocabularies: Vocabularies): fc.Arbitrary<ProjectContent> =>
  fc.record(arbitraryFields(vocabularies)).map(contentOf)
