import { describe, expect, it } from 'vitest'
import { type Project, type ProjectContent, UNKNOWN } from '#domain/project.ts'
import { toSearchDocument } from './document.ts'
import { testLanguage } from './testing/setup.ts'

const { vocabularies } = testLanguage()

const project = (change: Partial<ProjectContent> = {}): Project => ({
  ...UNKNOWN,
  title: 'Progetto di prova',
  conclusion: 'ente',
  ...change,
  id: 7,
  slug: 'prova',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
})

const document = (change: Partial<ProjectContent> = {}) =>
  toSearchDocument(project(change), vocabularies)

const participant = (name: string, note: string | null = null) => ({ name, kind: null, note })

describe('a project as it is searched', () => {
  it('has each value with what is broader, each once', () => {
    const { facets } = document({ territories: ['bresso', 'cinisello-balsamo'] })
    expect(facets.territorio).toEqual(
      expect.arrayContaining(['bresso', 'cinisello-balsamo', 'zona-nord-milano']),
    )
    expect(new Set(facets.territorio).size).toBe(facets.territorio.length)
  })

  it('is searched by the names of its values and of what is broader', () => {
    const { terms } = document({ territories: ['bresso'], themes: ['autismo'] })
    for (const id of ['bresso', 'zona-nord-milano']) {
      expect(terms.split('\n')).toContain(vocabularies.territorio.labelOf(id))
    }
    expect(terms.split('\n')).toContain(vocabularies.tema.labelOf('autismo'))
  })

  it('is searched by the kinds of its organisations, but where the kind is another', () => {
    const kinds = ['agenzia-lavoro', 'agenzia-lavoro', 'altro', null] as const
    const partners = kinds.map((kind, i) => ({ name: `Ente ${i}`, kind, note: null }))
    const lead = { name: 'Capofila', kind: 'associazione' as const, note: null }
    expect(document({ lead, partners }).terms).toBe('EMERGO\nAssociazione\nAgenzia per il lavoro')
  })

  it('has nothing where nothing is known', () => {
    expect(document()).toMatchObject({
      lead: '',
      summary: '',
      partners: '',
      body: [],
      organisations: [],
      date: '',
      fundingEur: null,
      facets: { disabilita: [], tema: [], anno: null, territorio: [], ente: [], piano: [] },
    })
  })

  it('never holds the editorial note', () => {
    const whole = JSON.stringify(document({ editorialNote: 'Chiedere conferma: xylofono' }))
    expect(whole).not.toContain('xylofono')
  })

  it.each<[string, Partial<ProjectContent>, string]>([
    ['the last day of its end', { end: '2022-07', year: 2020 }, '2022-07-31'],
    ['the end of a leap February', { end: '2024-02' }, '2024-02-29'],
    ['the end of a year', { end: '2018' }, '2018-12-31'],
    ['the end of its year', { year: 2017, start: '2016-01' }, '2017-12-31'],
    ['its beginning', { start: '2016-02-03' }, '2016-02-03'],
    ['nothing known', {}, ''],
  ])('is dated by %s', (_, change, date) => {
    expect(document(change).date).toBe(date)
  })

  it('counts lead and partners alike as organisations, each once', () => {
    const { facets, organisations, lead, partners } = document({
      lead: participant('Cooperativa Uno', 'coordina'),
      partners: [participant('Ente Due'), participant('Cooperativa Uno')],
    })
    expect(organisations).toEqual(['Cooperativa Uno', 'Ente Due'])
    expect(facets.ente).toEqual(['cooperativa-uno', 'ente-due'])
    expect(lead).toBe('Cooperativa Uno (coordina)')
    expect(partners).toBe('Ente Due\nCooperativa Uno')
  })

  it('keeps its sections apart, the summary in a field of its own', () => {
    const sections = { ...UNKNOWN.sections, summary: 'In breve.', results: 'Sei assunzioni.' }
    const { summary, body } = document({ sections })
    expect(summary).toBe('In breve.')
    expect(body).toEqual([{ section: 'results', text: 'Sei assunzioni.' }])
  })
})
