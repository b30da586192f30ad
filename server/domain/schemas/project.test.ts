import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { ProjectContentSchema } from './project.ts'
import { projectSchemaText } from './project-schema-text.ts'

const read = (path: string) =>
  readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8')

test('the schema file says what the program checks (npm run schema)', () => {
  expect(read('project.schema.json')).toBe(projectSchemaText())
})

test('every real project fits the schema', () => {
  for (const { slug, ...content } of JSON.parse(read('projects.json'))) {
    expect([slug, ...Value.Errors(ProjectContentSchema, content)]).toEqual([slug])
  }
})
