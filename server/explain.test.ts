import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { explain } from './explain.ts'

const thrown = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const sqlite = (statement: string) => () => new Database(':memory:').exec(statement)

describe('what went wrong is told in one line', () => {
  test.each([
    ['an expected failure', new AppError('conflict', 'Già fatto.'), 'Già fatto.'],
    [
      'a file that is no base',
      thrown(() => new Database(Buffer.from('x'.repeat(4_096))).exec('SELECT * FROM a')),
      'rovinata',
    ],
    ['a folder for a base', thrown(() => new Database('/')), 'non si possono scrivere'],
    ['a port in use', Object.assign(new Error(), { code: 'EADDRINUSE', port: 3000 }), 'in uso'],
    ['a port of the system', Object.assign(new Error(), { code: 'EACCES', port: 80 }), 'permesso'],
    [
      'a folder that is not ours',
      Object.assign(new Error(), { code: 'EACCES' }),
      'non si possono scrivere',
    ],
    [
      'a file where the folder should be',
      Object.assign(new Error(), { code: 'EEXIST' }),
      'dove va la cartella dei dati c’è un file',
    ],
    [
      'a folder where the base should be',
      Object.assign(new Error(), { code: 'EISDIR' }),
      'dove va il file della base una cartella',
    ],
    ['a missing table', thrown(sqlite('SELECT * FROM niente')), 'SQLITE_ERROR'],
  ])('%s', (_, error, words) => {
    const line = explain(error)
    expect(line).toContain(words)
    expect(line).not.toContain('\n')
  })

  test.each([new TypeError('x is not a function'), undefined, null, 'testo', { code: 7 }])(
    'but not a defect: %s',
    (error) => {
      expect(explain(error)).toBeNull()
    },
  )
})
