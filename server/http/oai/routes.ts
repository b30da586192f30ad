import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { SITE_FILES } from '#domain/machine-addresses.ts'
import { createGround, type DocumentDeps } from '../documents/document.ts'
import { openToAll } from '../exports/headers.ts'
import { httpMessages } from '../messages.ts'
import { parametersOf } from '../query-parameters.ts'
import { answer } from './answers.ts'
import { envelope, faultXml, isFault, readRequest } from './protocol.ts'

const FORM = 'application/x-www-form-urlencoded'
const FORM_BYTES = 8_192

type Options = DocumentDeps & { now: () => Date }

/** OAI-PMH 2.0: libraries and aggregators keep a copy of the base, and hear what has changed and what is gone. */
export const oaiRoutes: FastifyPluginAsync<Options> = async (app, { now, ...deps }) => {
  const ground = createGround(deps)
  const { catalogue, site } = deps

  const respond = async (
    request: FastifyRequest,
    reply: FastifyReply,
    parameters: URLSearchParams,
  ) => {
    const adminEmail = site.feedbackEmail ?? site.email
    // The protocol asks for an address that somebody reads.
    if (adminEmail === null)
      throw new AppError('not-found', httpMessages.notOffered(['INSTITUTION_EMAIL']))
    const about = await ground(request)
    const baseUrl = about.origin + SITE_FILES.oai
    const asked = readRequest(parameters)
    const said = isFault(asked) ? asked : answer({ catalogue, about, baseUrl, adminEmail }, asked)
    const isBad = typeof said !== 'string'
    const repeats = !isBad || !['badVerb', 'badArgument'].includes(said.code)
    return openToAll(reply)
      .type('text/xml; charset=utf-8')
      .send(
        envelope({
          baseUrl,
          now: now(),
          asked: isFault(asked) || !repeats ? null : asked,
          body: isBad ? faultXml(said) : said,
        }),
      )
  }

  app.addContentTypeParser(
    FORM,
    { parseAs: 'string', bodyLimit: FORM_BYTES },
    async (_: unknown, body: string) => body,
  )
  app.get(SITE_FILES.oai, { schema: { hide: true } }, (request, reply) =>
    respond(request, reply, parametersOf(request)),
  )
  app.post(SITE_FILES.oai, { schema: { hide: true } }, (request, reply) =>
    respond(
      request,
      reply,
      new URLSearchParams(typeof request.body === 'string' ? request.body : ''),
    ),
  )
}
