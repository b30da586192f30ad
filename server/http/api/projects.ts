import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { projectDataPath } from '#domain/addresses.ts'
import { LANGUAGES } from '#domain/languages.ts'
import { API_ADDRESSES, belowApi } from '#domain/machine-addresses.ts'
import { ProjectAnswerSchema } from '#domain/schemas/project-answer.ts'
import { SearchAnswerSchema, SuggestAnswerSchema } from '#domain/schemas/search.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { PROBLEM_RESPONSES } from '../errors.ts'
import type { KeptAnswers } from '../kept-answers.ts'
import { isMoved, sendOn, withAsked } from '../moved.ts'
import { parametersOf, QueryParametersSchema, strictQuery, versionIn } from '../query-parameters.ts'
import { notOfBase, unlessUnchanged } from '../unchanged.ts'
import { createAnswerWriter } from './answer-writer.ts'

type Options = { catalogue: Catalogue; kept: KeptAnswers }

const JSON_TYPE = 'application/json; charset=utf-8'

const sendBytes = (reply: FastifyReply, json: Buffer) => reply.type(JSON_TYPE).send(json)

const searchRoute: FastifyPluginAsyncTypebox<Options> = async (app, { catalogue, kept }) => {
  const writeAnswer = createAnswerWriter()
  app.get(
    belowApi(API_ADDRESSES.projects),
    {
      preHandler: [unlessUnchanged(catalogue), kept.find],
      schema: {
        tags: ['progetti'],
        operationId: 'searchProjects',
        summary: 'Cerca nei progetti',
        description: 'Progetti in ordine, totale esatto e conteggi esatti per ogni filtro.',
        querystring: QueryParametersSchema,
        response: { 200: SearchAnswerSchema, ...PROBLEM_RESPONSES },
      },
    },
    async (request, reply) => {
      const state = kept.state()
      const { query, cut } = strictQuery(request, await catalogue.base())
      const answer = await catalogue.search(query, { cut, signal: request.signal })
      // The answer is put together by hand in `present/`, so nothing can leak; writing 50 kB field by field costs more
      // than searching. A test holds it to its schema.
      const body = writeAnswer(answer)
      if (answer.engine.fallback) notOfBase(reply)
      else kept.keep(request.url, state, { type: JSON_TYPE, body })
      return sendBytes(reply, body)
    },
  )
}

const recordRoute: FastifyPluginAsyncTypebox<Options> = async (app, { catalogue }) => {
  app.get(
    belowApi(projectDataPath(':slug')),
    {
      preHandler: unlessUnchanged(catalogue),
      schema: {
        tags: ['progetti'],
        operationId: 'getProject',
        summary: 'Una scheda intera',
        description: 'Tutti i campi pubblici di un progetto, e i progetti che gli somigliano.',
        params: Type.Object({
          slug: Type.String({
            maxLength: 200,
            description:
              'L’identificativo della scheda, come nel suo indirizzo: per esempio dismanager.',
          }),
        }),
        querystring: Type.Object({
          versione: Type.Optional(
            Type.String({ description: 'Il numero di una versione: la scheda com’era' }),
          ),
        }),
        response: { 200: ProjectAnswerSchema, ...PROBLEM_RESPONSES },
      },
    },
    async (request, reply) => {
      const parameters = parametersOf(request)
      const answer = await catalogue.project(request.params.slug, versionIn(parameters))
      if (!isMoved(answer)) return answer
      return sendOn(reply, withAsked(projectDataPath(answer.movedTo), parameters, answer))
    },
  )
}

const suggestRoute: FastifyPluginAsyncTypebox<Options> = async (app, { catalogue, kept }) => {
  app.get(
    belowApi(API_ADDRESSES.suggest),
    {
      // The same first letters are typed by everybody.
      preHandler: kept.find,
      schema: {
        tags: ['progetti'],
        operationId: 'suggest',
        summary: 'Suggerimenti mentre si scrive',
        description: 'Progetti, enti e voci che cominciano come il testo scritto finora.',
        querystring: Type.Object(
          {
            q: Type.String({
              description: 'Testo scritto finora; oltre 200 caratteri, nessun suggerimento',
            }),
            lingua: Type.Optional(
              Type.Enum([...LANGUAGES], {
                description: 'Lingua delle voci e delle pagine a cui portano: it o en',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: SuggestAnswerSchema, ...PROBLEM_RESPONSES },
      },
    },
    async (request, reply) => {
      const state = kept.state()
      const answer = await catalogue
        .in(request.query.lingua ?? 'it')
        .suggest(request.query.q, request.signal)
      const body = Buffer.from(JSON.stringify(answer))
      kept.keep(request.url, state, { type: JSON_TYPE, body })
      return sendBytes(reply, body)
    },
  )
}

/** Search, one record, and suggestions. */
export const projectRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  await app.register(searchRoute, options)
  await app.register(recordRoute, options)
  await app.register(suggestRoute, options)
}
