import { expect, test } from 'vitest'
import type { Project } from '#domain/project.ts'
import { syntheticProject } from '../../store/testing/store.ts'
import { asOf } from './versions.ts'

test('a field that came into being later is a gap in an older version, whatever the record says today', () => {
  const today = {
    ...syntheticProject({ title: 'Oggi', year: 2024 }),
    ...{ id: 1, slug: 'uno', version: 3, updatedAt: '2026-11-22T10:00:00.000Z' },
  } as Project
  const { year: _, ...before } = syntheticProject({ title: 'Ieri' })
  const kept = { content: before as typeof today, at: '2026-11-20T10:00:00.000Z' }
  expect(asOf(today, 1, kept)).toMatchObject({
    ...{ id: 1, slug: 'uno', version: 1, updatedAt: kept.at },
    ...{ title: 'Ieri', year: null },
  })
})
