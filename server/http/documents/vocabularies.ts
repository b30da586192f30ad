import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { ADDRESSES, conceptPath, valuePath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { FACET_KEYS, FACETS } from '#domain/facets.ts'
import {
  API_ADDRESSES,
  vocabulariesFilePath,
  vocabularyFilePath,
} from '#domain/machine-addresses.ts'
import { VOCABULARY_KEYS, type VocabularyIndex } from '#domain/vocabulary.ts'
import { acceptedType } from '../accepted.ts'
import { refuseOtherEndings } from '../exports/negotiate.ts'
import type { Thing } from '../linked/graph.ts'
import { SERIALISATIONS } from '../linked/serialisations.ts'
import { vocabularyThings } from '../linked/skos.ts'
import { httpMessages } from '../messages.ts'
import { type DocumentDeps, documentRoutes, type Ground } from './document.ts'

type Parameters = { key: string; id: string }

/** What a reader is sent who wants a page: the search for a term, else the explanation of its list. */
const pageOf = (key: string, id?: string): string => {
  const facet = FACET_KEYS.find((one) => FACETS[one].vocabulary === key)
  return facet && id !== undefined ? valuePath(facet, id) : `${ADDRESSES.codebook}#elenco-${key}`
}

const wanted = (request: FastifyRequest) => {
  const types = SERIALISATIONS.map(({ type }) => type.split(';')[0] ?? type)
  const type = acceptedType(request, ['text/html', ...types])
  return SERIALISATIONS.find((one) => type !== undefined && one.type.startsWith(type))
}

/** The controlled lists as SKOS: all, each, and each term at the address by which linked data name it. */
export const vocabularyDocuments: FastifyPluginAsync<DocumentDeps> = async (app, deps) => {
  const listOf = (key: string): VocabularyIndex => {
    const found = VOCABULARY_KEYS.find((one) => one === key)
    if (!found) throw new AppError('not-found', httpMessages.noVocabulary)
    return deps.catalogue.vocabularies()[found]
  }
  const all = ({ about }: Ground): Thing[] =>
    Object.values(deps.catalogue.vocabularies()).flatMap((one) => vocabularyThings(one, about))

  for (const path of [
    API_ADDRESSES.vocabularies,
    ...VOCABULARY_KEYS.map((key) => conceptPath(key)),
  ])
    refuseOtherEndings(app, { path, forms: SERIALISATIONS, isPage: false })

  documentRoutes(
    app,
    deps,
    SERIALISATIONS.flatMap(({ ending, type, write }) => [
      {
        path: vocabulariesFilePath(ending),
        type,
        write: (on: Ground) => write(all(on)),
      },
      ...VOCABULARY_KEYS.map((key) => ({
        path: vocabularyFilePath(key, ending),
        type,
        write: ({ about }: Ground) => write(vocabularyThings(listOf(key), about)),
      })),
    ]),
  )

  for (const path of [conceptPath(':key'), conceptPath(':key', ':id')])
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const { key, id } = request.params as Partial<Parameters>
      const list = listOf(key ?? '')
      reply.header('vary', 'accept, accept-encoding')
      const present = id === undefined ? undefined : list.presentId(id)
      if (id !== undefined && present === undefined)
        throw new AppError('not-found', httpMessages.noTerm)
      if (present !== id) return reply.redirect(conceptPath(list.key, present), 301)
      // A page about a thing, or statements about it, are other things than itself: 303.
      const form = wanted(request)
      return reply.redirect(
        form ? vocabularyFilePath(list.key, form.ending) : pageOf(list.key, id),
        303,
      )
    })
}
