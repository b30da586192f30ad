import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { CONTENT_FIELDS, FIELD_KEYS, FIELDS } from '#domain/fields.ts'
import type { ProjectContent } from '#domain/project.ts'
import { contentOf, fieldsOf } from '#domain/record.ts'
import { anyCharacter } from '../testing/any-character.ts'
import { rounds } from '../testing/rounds.ts'
import { COLUMNS } from './columns/columns.ts'
import { csvLine } from './columns/csv-line.ts'
import { toCells } from './columns/to-row.ts'
import { arbitraryFields, arbitraryProject } from './testing/arbitrary-project.ts'
import { openTestIngest } from './testing/ingest.ts'
import { STAFF_COLUMNS } from './testing/staff-columns.ts'

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

const anyText = fc.string({ unit: anyCharacter, maxLength: 40 })
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
    { numRuns: rounds(60) },
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
      keepsItsWord([COLUMNS.map(({ label }) => label), ...rows].map(csvLine).join('')),
    ),
    { numRuns: rounds(60) },
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
    { numRuns: rounds(60) },
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
    fc.oneof(piece, anyText, fc.constantFrom(...COLUMNS.map(({ label }) => label))),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('====== Progetto di prova ======\n', '<html><h1>x</h1>'),
      page,
      (start, pieces) => keepsItsWord(start + pieces.join('')),
    ),
    { numRuns: rounds(60) },
  )
})

const fields = arbitraryFields(vocabularies)
const project = arbitraryProject(vocabularies)

test('an export comes back as unchanged, and fills an empty store with the same project', async () => {
  const empty = openTestIngest()
  let runs = 0
  await fc.assert(
    fc.asyncProperty(project, async (content) => {
      const slug = `prova-${++runs}`
      store.projects.insert(slug, content, { actor: 'prova' })
      const cells = toCells({ ...content, slug }, vocabularies, STAFF_COLUMNS)
      const file = [STAFF_COLUMNS.map(({ label }) => label), cells].map(csvLine).join('')
      expect((await take(file)).rows).toMatchObject([{ outcome: 'unchanged' }])
      expect((await empty.take(file)).rows).toMatchObject([{ outcome: 'new' }])
      expect(empty.store.projects.bySlug(slug)).toMatchObject(content)
    }),
    { numRuns: rounds(150) },
  )
})

/** Every cell filled: a dash where the project says nothing, so that it clears what was known. */
const wholeRow = (content: ProjectContent, slug: string) =>
  toCells({ ...content, slug }, vocabularies, STAFF_COLUMNS).map((cell) => cell || '-')

/** Addresses of the former site belong to one record each: those of a run are its own. */
const ownAddresses = (content: ProjectContent, slug: string): ProjectContent => ({
  ...content,
  formerAddresses: content.formerAddresses.map((address) => `${address}_${slug}`),
})

const saysOther = (before: ProjectContent, after: ProjectContent) =>
  JSON.stringify(fieldsOf(before)) !== JSON.stringify(fieldsOf(after))

test.each(CONTENT_FIELDS)(
  'a row with another %s is a changed row, and what it says is kept',
  async (field) => {
    let runs = 0
    const pair = fc
      .tuple(project, fields[field])
      .map(([one, other]): [ProjectContent, ProjectContent] => [
        one,
        contentOf({ ...fieldsOf(one), [field]: other }),
      ])
      .filter(([before, after]) => saysOther(contentOf(fieldsOf(before)), after))
    await fc.assert(
      fc.asyncProperty(pair, async ([first, second]) => {
        const slug = `${field.toLowerCase()}-${++runs}`
        const [before, after] = [ownAddresses(first, slug), ownAddresses(second, slug)]
        const { id } = store.projects.insert(slug, before, { actor: 'prova' })
        const labels = STAFF_COLUMNS.map(({ label }) => label)
        const { rows } = await take([labels, wholeRow(after, slug)].map(csvLine).join(''))
        expect(rows).toMatchObject([{ outcome: 'changed' }])
        expect(store.projects.byId(id)).toMatchObject(after)
        const told = rows.flatMap((row) => (row.outcome === 'changed' ? row.fields : []))
        const own = FIELD_KEYS.filter((key) => key === field || FIELDS[key].of?.includes(field))
        expect(own.map((key) => FIELDS[key].label)).toEqual(expect.arrayContaining(told))
        const origin = store.projects.origins(id).find((one) => one.field === field)
        expect(origin).toMatchObject({ row: 2 })
      }),
      { numRuns: rounds(60) },
    )
  },
)
