import { expect, test } from 'vitest'
import { DATA_COLUMNS } from '../formats/columns.ts'
import { columnWords } from './column-words.ts'

test.each(DATA_COLUMNS.map((column) => [column.name, column] as const))(
  '%s is explained in both languages, each in its own words',
  (_, column) => {
    const [italian, english] = [columnWords(column, 'it'), columnWords(column, 'en')]
    expect(italian).toEqual({ label: column.label, meaning: column.meaning, type: column.type })
    expect(english.meaning).not.toBe(italian.meaning)
    expect(english.type).not.toBe(italian.type)
    expect(english.label).toBe(column.labelEn)
  },
)
