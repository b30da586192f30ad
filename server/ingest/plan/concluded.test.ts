import { describe, expect, test } from 'vitest'
import { syntheticProject } from '../../store/testing/store.ts'
import { judgeConclusion } from './concluded.ts'

const TODAY = '2026-06-30'
const judge = (end: string | null, conclusion: string) =>
  judgeConclusion(syntheticProject({ end, conclusion }), TODAY)

describe('whether a project is concluded', () => {
  test.each([
    ['2026-06-29', true],
    ['2026-06-30', false],
    ['2026-07-01', false],
    ['2026-05', true],
    ['2026-06', false],
    ['2025', true],
    ['2026', false],
    [null, false],
  ])('by an end of %s alone: %s', (end, concluded) => {
    expect(judge(end, '').concluded).toBe(concluded)
  })

  test.each([
    ['2026-06-29', 'periodo', true],
    ['2026-06-30', 'periodo', false],
    [null, 'periodo', true],
    ['2027', 'ente', true],
    [null, 'ente', true],
  ])('by an end of %s and "%s": %s', (end, conclusion, concluded) => {
    expect(judge(end, conclusion).concluded).toBe(concluded)
  })

  test('one that is said to be concluded before its end is worth a look', () => {
    expect(judge('2027', 'ente')).toMatchObject({ early: '2027' })
    expect(judge('2025', 'ente')).toMatchObject({ early: null })
  })
})
