import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { CallSchema } from './call.ts'
import { ProjectContentSchema } from './project.ts'
import { projectSchemaText } from './project-schema-text.ts'

const read = (path: string) =>
  readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8')

test('the schema file says what the program checks (npm run schema)', () => {
  expect(read('project.schema.json')).toBe(projectSchemaText())
})

test('every real project fits the schema', () => {
  for (const { slug, statedBy, updatedAt, ...content } of JSON.parse(read('projects.json'))) {
    expect([slug, ...Value.Errors(ProjectContentSchema, content)]).toEqual([slug])
  }
})

test('every call that ships fits its schema, names what the lists have, and gives each source a title', () => {
  const themes = new Set(read('vocabularies/tema.json').match(/(?<="id": ")[^"]+/g))
  for (const call of JSON.parse(read('calls.json'))) {
    expect([call.id, ...Value.Errors(CallSchema, call)]).toEqual([call.id])
    expect(call.themes.filter((id: string) => !themes.has(id))).toEqual([])
    expect(call.sources.filter(({ title }: { title: string | null }) => title === null)).toEqual([])
  }
})
