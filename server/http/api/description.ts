import type { FastifyInstance } from 'fastify'
import { ADDRESSES, projectDataPath, projectFilePath, projectsFilePath } from '#domain/addresses.ts'
import { LISTINGS, listingDataPath } from '#domain/listings.ts'
import { API_ADDRESSES, provenancePath } from '#domain/machine-addresses.ts'
import { API_VERSION } from '../addresses.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { parameterSchema } from './parameter-values.ts'

type Parameter = { name: string; in: string; schema: object; example?: string; $ref?: never }
type Media = { schema?: object; example?: unknown }
type Operation = {
  parameters?: (Parameter | { $ref: string })[]
  responses: Record<string, { content?: Record<string, Media> }>
}
type Description = {
  servers: { url: string }[]
  paths: Record<string, { get?: Operation }>
  components: Record<string, Record<string, object>>
}

type Deps = { app: FastifyInstance; catalogue: Catalogue }

const TEXT = 'tirocini'

/** A real answer of each address that gives JSON of ours, short where it can be. */
const examplesFor = (slug: string): Record<string, string> => ({
  [API_ADDRESSES.projects]: `${API_ADDRESSES.projects}?per_pagina=1`,
  [projectDataPath('{slug}')]: projectDataPath(slug),
  [provenancePath('{slug}')]: provenancePath(slug),
  [projectsFilePath('json')]: projectFilePath(slug, 'json'),
  ...Object.fromEntries(
    LISTINGS.map((key) => listingDataPath(key, 'json')).map((path) => [path, path]),
  ),
  [API_ADDRESSES.suggest]: `${API_ADDRESSES.suggest}?q=tir`,
  [API_ADDRESSES.vocabularies]: API_ADDRESSES.vocabularies,
  [API_ADDRESSES.changes]: `${API_ADDRESSES.changes}?since=0`,
  [API_ADDRESSES.health]: API_ADDRESSES.health,
  [API_ADDRESSES.status]: API_ADDRESSES.status,
})
const MOST_BYTES = 60_000

/**
 * The description of the API as it is today: the values of its lists by name, each parameter told once, and an answer of its own as
 * example of each operation. Made anew after each change of the base.
 */
export const createDescription = ({ app, catalogue }: Deps) => {
  let kept: { seq: number; description: Promise<Description> } | undefined

  const answerOf = async (url: string): Promise<unknown> => {
    const { statusCode, payload } = await app.inject(url)
    return statusCode === 200 && payload.length < MOST_BYTES ? JSON.parse(payload) : undefined
  }

  const make = async (): Promise<Description> => {
    const description = structuredClone(app.swagger()) as unknown as Description
    const { names } = await catalogue.base()
    const [slug] = catalogue.listed(0, 1).map((one) => one.slug)
    const examples = examplesFor(slug ?? '')
    const parameters: Record<string, object> = {}
    const named = (one: Parameter): Parameter | { $ref: string } => {
      if (one.in === 'path') return { ...one, example: slug ?? TEXT }
      if (one.name === 'q') return { ...one, schema: { type: 'string' }, example: TEXT }
      const schema = parameterSchema(one.name, names)
      if (schema === null) return one
      parameters[one.name] = { ...one, schema }
      return { $ref: `#/components/parameters/${one.name}` }
    }
    for (const [path, { get }] of Object.entries(description.paths)) {
      if (!get) continue
      get.parameters = get.parameters?.map((one) => ('name' in one ? named(one) : one)) ?? []
      const media = get.responses['200']?.content?.['application/json']
      const address = examples[ADDRESSES.api + path]
      if (!media || !address) continue
      const example = await answerOf(address)
      if (example !== undefined) media.example = example
    }
    // With the version: whoever reads it here may build on it.
    const servers = description.servers.map((one) => ({ ...one, url: `${one.url}/${API_VERSION}` }))
    return { ...description, servers, components: { ...description.components, parameters } }
  }

  return (): Promise<Description> => {
    const seq = catalogue.seq()
    if (kept?.seq !== seq) {
      const description = make()
      kept = { seq, description }
      // What failed is not kept.
      description.catch(() => (kept = undefined))
    }
    return kept.description
  }
}
