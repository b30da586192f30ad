import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectContent } from '#domain/project.ts'
import { rounds } from '../testing/rounds.ts'
import { csvLine } from './columns/csv-line.ts'
import { toCells } from './columns/to-row.ts'
import { arbitraryProject } from './testing/arbitrary-project.ts'
import { openTestIngest } from './testing/ingest.ts'
import { STAFF_COLUMNS } from './testing/staff-columns.ts'

const vocabularies = openTestIngest().store.vocabularies.all()

type Row = { slug: string; content: ProjectContent; gaps: string[] }

/** Rows of a file: few records, so that files meet; some cells blank, which keeps, or a dash, which clears. */
const row: fc.Arbitrary<Row> = fc.record({
  slug: fc.constantFrom('uno', 'due', 'tre', 'quattro', 'cinque'),
  content: arbitraryProject(vocabularies),
  gaps: fc.array(fc.constantFrom('', '', '-', 'x', 'x'), { minLength: 40, maxLength: 40 }),
})
const files = fc.array(
  fc.uniqueArray(row, { maxLength: 4, minLength: 1, selector: (one) => one.slug }),
  {
    minLength: 1,
    maxLength: 6,
  },
)

const line = ({ slug, content, gaps }: Row): string =>
  csvLine(
    toCells({ ...content, slug }, vocabularies, STAFF_COLUMNS).map((cell, at) => {
      const gap = STAFF_COLUMNS[at]?.field === 'slug' ? 'x' : gaps[at % gaps.length]
      return gap === 'x' ? cell : (gap ?? '')
    }),
  )

const HEAD = csvLine(STAFF_COLUMNS.map(({ label }) => label))

test('files of any content, taken back one after the other, leave the base as each had found it', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const { store, take } = openTestIngest()
      const dump = () => [...store.dump()].join('')
      const found: { id: number; before: string }[] = []
      for (const rows of all) {
        const before = dump()
        const { importId } = await take(HEAD + rows.map(line).join(''))
        found.push({ id: importId ?? 0, before })
      }
      const during: string[] = []
      for (const { id, before } of found.toReversed()) {
        during.push(dump())
        expect(store.undo(id, { actor: 'prova' })).toMatchObject({ counts: { held: 0 } })
        expect(dump()).toBe(before)
      }
      // And put in force again, the oldest first.
      for (const before of during.toReversed()) {
        const undoings = store.batches.latest(50).filter(({ kind }) => kind === 'undo')
        const newest = undoings.find(({ state, undoOf }) => {
          return state === 'applicata' && found.some(({ id }) => id === undoOf)
        })
        expect(store.undo(newest?.id ?? 0, { actor: 'prova' }).outcome).toBe('undone')
        expect(dump()).toBe(before)
      }
      store.close()
    }),
    { numRuns: rounds(30) },
  )
})
