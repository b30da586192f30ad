import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import type { ProjectContent } from '#domain/project.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/sections.ts'
import { cleanLine, cleanText } from './cells/text.ts'
import { COLUMNS, STAFF_COLUMNS } from './columns/columns.ts'
import { csvLine } from './columns/csv-line.ts'
import { toCells } from './columns/to-row.ts'
import { openTestIngest } from './testing/ingest.ts'

const { store, take } = openTestIngest()
const vocabularies = store.vocabularies.all()

/** Takes a file in: the program keeps its word with a report that adds up, or with an AppError. */
const keepsItsWord = async (file: Uint8Array | string) => {
  const before = store.projects.count()
  try {
    const { total, counts, rows } = await take(file)
    expect(rows).toHaveLength(total)
    expect(counts.new + counts.changed + counts.unchanged + counts.refused).toBe(total)
    expect(store.projects.count()).toBe(before + counts.new)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(store.projects.count()).toBe(before)
  }
}

const anyText = fc.string({ unit: 'binary', maxLength: 40 })
const mark = fc.constantFrom(
  'PK\x03\x04',
  '%PDF',
  '{"projects":[',
  '====== x ======\n',
  '<html>',
  'Titolo;Fine\n',
  '"',
)

test('no bytes make anything but a report or an AppError', async () => {
  await fc.assert(
    fc.asyncProperty(mark, fc.uint8Array({ maxLength: 300 }), (start, rest) =>
      keepsItsWord(Buffer.concat([Buffer.from(start), rest])),
    ),
    { numRuns: 60 },
  )
})

test('no cells make anything but a report or an AppError', async () => {
  const cell = fc.oneof(
    anyText,
    fc.constantFrom('-', ';', '(', 'a (', ')', '"', '2018', '1.2.3', 'https://x', '()', "'="),
  )
  const row = fc.array(cell, { minLength: COLUMNS.length, maxLength: COLUMNS.length })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) =>
      keepsItsWord([COLUMNS.map(({ header }) => header), ...rows].map(csvLine).join('')),
    ),
    { numRuns: 60 },
  )
})

test('no JSON makes anything but a report or an AppError', async () => {
  const record = fc.dictionary(
    fc.constantFrom(...COLUMNS.map(({ field }) => field), 'sections'),
    fc.jsonValue(),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 4 }), (records) =>
      keepsItsWord(JSON.stringify(records)),
    ),
    { numRuns: 60 },
  )
})

test('no wiki page makes anything but a report or an AppError', async () => {
  const piece = fc.constantFrom(
    '|',
    '^',
    '[[',
    ']]',
    '{{',
    '}}',
    '**',
    '//',
    '\\\\ ',
    '  * ',
    '<td>',
    '<tr>',
    '</td>',
    '<a href="',
    '&#0;',
    '\n',
  )
  const page = fc.array(
    fc.oneof(piece, anyText, fc.constantFrom(...COLUMNS.map(({ header }) => header))),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('====== Progetto di prova ======\n', '<html><h1>x</h1>'),
      page,
      (start, pieces) => keepsItsWord(start + pieces.join('')),
    ),
    { numRuns: 60 },
  )
})

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
const idsOf = (list: (typeof vocabularies)['tema']) =>
  fc.subarray(
    list.terms.map(({ id }) => id),
    { maxLength: 3 },
  )
const idOf = (list: (typeof vocabularies)['tema']) =>
  fc.constantFrom(...list.terms.map(({ id }) => id))
const participant = fc.record({
  name: bracketed,
  kind: gap(idOf(vocabularies['tipo-ente'])),
  note: gap(bracketed),
})
const link = fc.record({
  title: gap(name),
  url: fc
    .webUrl({ withQueryParameters: true, withFragments: true })
    .filter((url) => !/[<>"\s]/.test(url)),
})
const body = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((texts) => cleanText(texts.join('\n')))

const project: fc.Arbitrary<ProjectContent> = fc.record({
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
  lead: gap(participant),
  partners: fc.array(participant, { maxLength: 3 }),
  territories: idsOf(vocabularies.territorio),
  territoriesWording: lines,
  fundingEur: gap(fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100)),
  sections: fc
    .array(gap(body), { minLength: SECTION_KEYS.length, maxLength: SECTION_KEYS.length })
    .map(
      (texts) =>
        Object.fromEntries(SECTION_KEYS.map((key, at) => [key, texts[at] ?? null])) as Record<
          SectionKey,
          string | null
        >,
    ),
  materials: fc.array(link, { maxLength: 2 }),
  sources: fc.array(link, { maxLength: 2 }),
  formerAddresses: fc.constant([]),
  editorialNote: gap(body),
})

test('an export comes back as unchanged, and fills an empty store with the same project', async () => {
  const empty = openTestIngest()
  let runs = 0
  await fc.assert(
    fc.asyncProperty(project, async (content) => {
      const slug = `prova-${++runs}`
      store.projects.insert(slug, content, { actor: 'prova' })
      const cells = toCells({ ...content, slug }, vocabularies, STAFF_COLUMNS)
      const file = [STAFF_COLUMNS.map(({ header }) => header), cells].map(csvLine).join('')
      expect((await take(file)).rows).toMatchObject([{ outcome: 'unchanged' }])
      expect((await empty.take(file)).rows).toMatchObject([{ outcome: 'new' }])
      expect(empty.store.projects.bySlug(slug)).toMatchObject(content)
    }),
    { numRuns: 150 },
  )
})
