import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Answer = { statusCode: number; body: string }
type Get = (url: string) => Promise<Answer>

const data = fileURLToPath(new URL('../../data/', import.meta.url))

/** The fixed questions: those of the first golden sets, and what is asked without words. */
export const questions = (): string[] => {
  const sets = ['golden-queries.json', 'golden-queries-second.json']
  const asked = sets.flatMap((name) => {
    const { questions: own } = JSON.parse(readFileSync(data + name, 'utf8')) as {
      questions: { q: string }[]
    }
    return own.map(({ q }) => new URLSearchParams({ q }).toString())
  })
  return [...asked, '', 'ordina=titolo', 'anno=2015-2020', 'tema_escludi=autismo', 'pagina=2']
}

const ask = async (get: Get, url: string): Promise<unknown> => {
  const { statusCode, body } = await get(url)
  return statusCode === 200 ? JSON.parse(body) : statusCode
}

/**
 * All that readers can be told of a base by its index, as text to be compared with another moment: whole answers with every
 * hit, passage and count, all values of facets, and suggestions while the questions are typed. More than 100 questions, unless a
 * few are named.
 */
export const readerDump = async (get: Get, asked = questions()): Promise<string> => {
  const lines: string[] = []
  for (const question of asked) {
    const answer = await ask(get, `/api/projects?per_pagina=100&${question}`)
    const typed = new URLSearchParams(question).get('q')?.slice(0, 6)
    const suggested = typed
      ? await ask(get, `/api/suggest?${new URLSearchParams({ q: typed })}`)
      : null
    lines.push(JSON.stringify({ question, answer, suggested }))
  }
  for (const facet of ['ente', 'territorio', 'tema']) {
    lines.push(JSON.stringify(await ask(get, `/_pagina/progetti/filtri/${facet}`)))
  }
  return lines.join('\n')
}
