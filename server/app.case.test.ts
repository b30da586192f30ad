import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASE_ANSWERS, CASE_QUESTIONS, type CaseQuestion } from '#domain/case.ts'
import type { CaseHit, CasePage } from '#domain/case-page.ts'
import { FACETS, UNSPECIFIED } from '#domain/facets.ts'
import { type ProjectContent, UNKNOWN } from '#domain/project.ts'
import { startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>

/** Invented records, each about one thing; what they do not say they do not say. */
const RECORDS: Record<string, Partial<ProjectContent>> = {
  'prova-scuola-bresso': {
    disabilities: ['autismo'],
    themes: ['alternanza'],
    territories: ['bresso'],
    sections: { ...UNKNOWN.sections, buildingBlocks: 'Un diario di bordo per i ragazzi.' },
  },
  'prova-scuola-cormano': {
    disabilities: ['autismo'],
    themes: ['alternanza'],
    territories: ['cormano'],
  },
  'prova-scuola-ovunque': {
    disabilities: ['autismo'],
    themes: ['alternanza'],
    territories: ['citta-metropolitana-milano'],
  },
  'prova-scuola-rho': { disabilities: ['autismo'], themes: ['alternanza'], territories: ['rho'] },
  'prova-ausili': { disabilities: ['sensoriale-vista'], themes: ['tecnologie-assistive'] },
  'prova-colleghi': {
    disabilities: ['psichica'],
    themes: ['sensibilizzazione'],
    beneficiaries: ['lavoratori-occupati'],
  },
  'prova-cooperativa': { themes: ['articolo-14'], beneficiaries: ['cooperative'] },
  'prova-mobilita': {
    disabilities: ['motoria'],
    sections: { ...UNKNOWN.sections, activities: 'Trasporti condivisi per arrivare in azienda.' },
  },
}

beforeAll(async () => {
  site = await startTestApp()
  const { store, refresh } = site.service
  for (const [slug, content] of Object.entries(RECORDS)) {
    const title = `Di ${slug.replaceAll('-', ' ')}`
    const record = { ...UNKNOWN, conclusion: 'fonte-al-passato', title, ...content }
    store.projects.insert(slug, record, { actor: 'prova' })
  }
  await refresh()
})
afterAll(() => site.close())

type Answers = Partial<Record<CaseQuestion, string>>

const ask = async (answers: Answers & { pagina?: string }, language = ''): Promise<CasePage> => {
  const asked = new URLSearchParams(answers as Record<string, string>)
  const response = await site.get(`/_pagina${language}/un-caso-come-il-mio?${asked}`)
  expect(response.statusCode).toBe(200)
  return response.json().content
}

const everyHit = async (answers: Answers): Promise<CaseHit[]> => {
  const first = await ask(answers)
  const { pages } = first.found!
  const rest = Array.from({ length: pages - 1 }, (_, i) => ask({ ...answers, pagina: `${i + 2}` }))
  return [first, ...(await Promise.all(rest))].flatMap(({ found }) => found!.hits)
}

describe('cases by topic', () => {
  test.each<[string, Answers, string, string[]]>([
    [
      'a boy with autism at school in Bresso',
      { chi: 'autismo', lavoro: 'scuola', dove: 'bresso' },
      'prova-scuola-bresso',
      ['same-disability', 'same-theme', 'same-town'],
    ],
    [
      'the same, told of the town beside',
      { chi: 'autismo', lavoro: 'scuola', dove: 'bresso' },
      'prova-scuola-cormano',
      ['same-disability', 'same-theme', 'same-zone'],
    ],
    [
      'the same, told of the whole area',
      { chi: 'autismo', lavoro: 'scuola', dove: 'bresso' },
      'prova-scuola-ovunque',
      ['same-disability', 'same-theme', 'whole-area'],
    ],
    [
      'somebody who does not see and has no tools',
      { chi: 'vista', ostacolo: 'strumenti' },
      'prova-ausili',
      ['same-disability', 'same-theme'],
    ],
    [
      'somebody in distress whose colleagues do not know what to do',
      { chi: 'mente', lavoro: 'tenere', ostacolo: 'colleghi' },
      'prova-colleghi',
      ['same-disability', 'same-people', 'same-theme'],
    ],
    [
      'from a cooperative to a company',
      { chi: 'cooperativa', lavoro: 'uscire' },
      'prova-cooperativa',
      ['same-people', 'same-theme'],
    ],
    [
      'somebody who moves with effort and cannot get to work',
      { chi: 'movimento', ostacolo: 'spostarsi' },
      'prova-mobilita',
      ['same-disability', 'words'],
    ],
  ])('%s: %j', async (_, answers, slug, because) => {
    const hits = await everyHit(answers)
    const hit = hits.find(({ project }) => project.slug === slug)!
    expect(hit.missing).toEqual([])
    expect(hit.reasons.map((reason) => reason.because)).toEqual(because)
    const first = hits.filter(({ missing }) => missing.length === 0)
    expect(hits.slice(0, first.length)).toEqual(first)
  })
})

describe('what is answered', () => {
  test('those that meet most come first, and those that meet equally many, newest first', async () => {
    const answers = { chi: 'autismo', lavoro: 'scuola', dove: 'bresso', ostacolo: 'strumenti' }
    const hits = await everyHit(answers)
    const met = hits.map(({ reasons }) => reasons.length)
    expect(met).toEqual(met.toSorted((a, b) => b - a))
    const newest: string[] = []
    for (let page = 1, pages = 1; page <= pages; page++) {
      const url = `/api/projects?ordina=recenti&per_pagina=100&pagina=${page}`
      const answer = (await site.get(url)).json()
      pages = answer.pages
      for (const { project } of answer.hits) newest.push(project.slug)
    }
    for (const level of new Set(met)) {
      const own = hits.filter(({ reasons }) => reasons.length === level)
      const slugs = own.map(({ project }) => project.slug)
      expect(slugs).toEqual(newest.filter((slug) => slugs.includes(slug)))
    }
  })

  test('what is missing is said of each, and each level is counted', async () => {
    const answers = { chi: 'autismo', dove: 'bresso', ostacolo: 'spostarsi' }
    const hits = await everyHit(answers)
    const { levels, of } = (await ask(answers)).found!
    expect(of).toBe(3)
    for (const { met, count } of levels)
      expect(hits.filter(({ reasons }) => reasons.length === met)).toHaveLength(count)
    for (const { reasons, missing } of hits) {
      const told = [...reasons.map(({ question }) => question), ...missing]
      expect(told.toSorted()).toEqual(Object.keys(answers).toSorted())
    }
    const rho = hits.find(({ project }) => project.slug === 'prova-scuola-rho')!
    expect(rho.missing).toEqual(['dove', 'ostacolo'])
  })

  test('leads to what can be used again, where the record tells it', async () => {
    const hits = await everyHit({ chi: 'autismo', lavoro: 'scuola', dove: 'bresso' })
    const tools = new Map(hits.map(({ project, tools: own }) => [project.slug, own]))
    expect(tools.get('prova-scuola-bresso')).toBe('Un diario di bordo per i ragazzi.')
    expect(tools.get('prova-scuola-cormano')).toBeNull()
  })

  test('nothing leaves only the questions, and what is no answer is said and passed over', async () => {
    expect((await ask({})).found).toBeNull()
    const { unknown, answers, found } = await ask({ chi: 'constructor', dove: 'atlantide' })
    expect([unknown, answers, found]).toEqual([
      ['constructor', 'atlantide'],
      { chi: null, lavoro: null, dove: null, ostacolo: null },
      null,
    ])
  })

  test('in English the same projects, called in English', async () => {
    const answers = { chi: 'autismo', dove: 'bresso' }
    const [italian, english] = [await ask(answers), await ask(answers, '/en')]
    const slugs = ({ found }: CasePage) => found!.hits.map(({ project }) => project.slug)
    expect(slugs(english)).toEqual(slugs(italian))
    expect(english.found!.hits[0]!.reasons[0]!.labels).toEqual(['Autism'])
  })
})

describe('the table of answers', () => {
  const WAYS = Object.entries(CASE_ANSWERS).flatMap(([question, answers]) =>
    Object.entries(answers).flatMap(([answer, ways]) =>
      ways.map((way) => [question, answer, way] as const),
    ),
  )

  test.each(WAYS)('%s=%s asks for what the lists have: %j', (question, _, way) => {
    expect(CASE_QUESTIONS).toContain(question)
    if ('words' in way) return
    const { vocabulary } = FACETS[way.facet]
    const lists = site.service.store.vocabularies.all()
    for (const value of way.values) {
      expect(value).not.toBe(UNSPECIFIED)
      expect(lists[vocabulary!].get(value)?.id).toBe(value)
    }
  })
})
