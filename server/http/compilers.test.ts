import { expect, test } from 'vitest'
import { compilers } from './compilers.ts'

const schema = (most: number) => ({
  type: 'object',
  properties: { page: { type: 'integer', maximum: most } },
  required: ['page'],
})
const route = (most: number) => ({ schema: schema(most), method: 'GET', url: '/' })

test('each schema is compiled once, told by what it says', async () => {
  const { validator, serializer } = await compilers()
  expect(validator(route(3))).toBe(validator(route(3)))
  expect(serializer(route(3))).toBe(serializer(route(3)))
  expect(validator(route(3))({ page: 4 })).toBe(false)
  expect(validator(route(4))({ page: 4 })).toBe(true)
})

test('nothing that is asked for is turned into what was expected, or thrown away', async () => {
  const { validator } = await compilers()
  const asked = { page: '3', other: 'x' }
  expect(validator(route(3))(asked)).toBe(false)
  expect(validator(route(3))({ ...asked, page: 3 })).toBe(true)
  expect(asked).toEqual({ page: '3', other: 'x' })
})
