import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { FILE_WRITERS, type FileFormat } from './files.ts'
import { corpus, vocabularies } from './testing/corpus.ts'

const projects = [...corpus.projects(5)]
const write = (format: FileFormat, some = projects) =>
  buffer(Readable.from(FILE_WRITERS[format](some, vocabularies)))

test('JSON holds the projects whole', async () => {
  expect(JSON.parse(String(await write('json')))).toEqual(projects)
})

test('JSON of no projects is an empty list', async () => {
  expect(JSON.parse(String(await write('json', [])))).toEqual([])
})

test('CSV has a heading and a line for each project', async () => {
  const lines = String(await write('csv')).split('\r\n')
  expect(lines[0]).toContain('Titolo;')
  expect(lines.slice(1, 6).map((line) => line.split(';')[0])).toEqual(projects.map((p) => p.slug))
})

test('XLSX has the same table', async () => {
  const { sheets } = await readXlsx(await write('xlsx'))
  const [head, ...rows] = sheets[0]!.rows
  expect(head).toContain('Titolo')
  expect(rows.map((row) => row[0])).toEqual(projects.map((project) => project.slug))
})
