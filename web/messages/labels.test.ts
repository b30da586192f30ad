import { describe, expect, test } from 'vitest'
import { FACETS, type FacetKey } from '#domain/facets.ts'
import { FIELDS, type FieldKey } from '#domain/fields.ts'
import { projectTexts as english } from './en/project.ts'
import { projectTexts as italian } from './project.ts'

/**
 * The table of fields is data for programs and stays out of the page, which has some labels of its own: those that are
 * written there say what the table says.
 */
const SHOWN = {
  programme: 'programme',
  plan: 'plan',
  call: 'call',
  themes: 'themes',
  beneficiaries: 'beneficiaries',
  lead: 'lead',
  partners: 'partners',
  territories: 'territories',
  sources: 'sources',
} as const satisfies Partial<Record<keyof typeof italian, FieldKey>>

describe('a field is called on its page as in the table of fields', () => {
  test.each(Object.entries(SHOWN))('%s', (word, field) => {
    const key = word as keyof typeof SHOWN
    expect([italian[key], english[key]]).toEqual([FIELDS[field].label, FIELDS[field].labelEn])
  })
})

/** Filters whose values are those of one field; a page of a project may hold several of them. */
const FILTERS: Partial<Record<FacetKey, keyof typeof italian>> = {
  disabilita: 'disabilities',
  anno: 'year',
  destinatari: 'beneficiaries',
  territorio: 'territories',
  piano: 'plan',
}

test.each(Object.entries(FILTERS))('and as its filter: %s', (facet, word) => {
  expect(FACETS[facet as FacetKey].label).toBe(italian[word])
})
