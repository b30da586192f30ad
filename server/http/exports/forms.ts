import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ADDRESSES, projectPath, resultFilePath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import type { FacetKey } from '#domain/facets.ts'
import { FORMATS, type Format, formatOfEnding } from '#domain/formats.ts'
import { LANGUAGES, pathIn } from '#domain/languages.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { queryLink, setValues } from '#domain/query/write.ts'
import { httpMessages } from '../messages.ts'
import { withAsked } from '../moved.ts'
import { parametersOf } from '../query-parameters.ts'
import { formParameters } from './file-form.ts'
import type { Files } from './files.ts'
import { openToAll } from './headers.ts'
import type { ReadList } from './list.ts'
import { notAcceptable, preferredForm, refuseOtherEndings } from './negotiate.ts'

type Deps = {
  files: Files
  lists: { search: ReadList; collection: ReadList }
  /** Whether there is such a value of a facet. */
  knows: (facet: FacetKey, value: string) => Promise<string | boolean>
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
type ValueForm = (facet: FacetKey, pathOf: (id: string) => string) => Handler

/** The part of an address behind its first dot: "dismanager.csl.json" -> ["dismanager", "csl.json"]. */
const parted = (name: string): [string, string | null] => {
  const dot = name.indexOf('.')
  return dot < 0 ? [name, null] : [name.slice(0, dot), name.slice(dot + 1)]
}

/** What a file is asked for with: at an address of its own everything, at a page's, which has parameters for readers, what chooses the form. */
const askedOf = (request: FastifyRequest, form: Format, isOwn: boolean): URLSearchParams => {
  const known = formParameters(form)
  return new URLSearchParams(
    [...parametersOf(request)].filter(([name]) => isOwn || known.includes(name)),
  )
}

/**
 * The page of a result or of a record in another form: by the ending of its address or by what the reader accepts. To be run
 * before the page is put together; does nothing where the page is wanted.
 */
export const createForms = ({ files, lists, knows }: Deps) => {
  const negotiated = (reply: FastifyReply) => reply.header('vary', 'accept, accept-encoding')

  const listAt = (path: string, read: ReadList) => ({
    negotiate: async (request: FastifyRequest, reply: FastifyReply) => {
      negotiated(reply)
      const form = preferredForm(request)
      if (form === null) throw notAcceptable({ path })
      if (form !== 'page') return files.sendList(request, reply, form, read)
    },

    /** "/progetti.csv" and the like, the same file at the page of each language; any other ending is told which there are. */
    routes: async (app: FastifyInstance) => {
      for (const door of LANGUAGES.map((language) => pathIn(language, path))) {
        for (const format of FORMATS)
          app.get(`${door}.${format.ending}`, (request, reply) =>
            files.sendList(request, reply, format, read),
          )
        refuseOtherEndings(app, { path, door })
      }
    },
  })
  const list = listAt(ADDRESSES.projects, lists.search)
  const collection = listAt(ADDRESSES.collection, lists.collection)

  const record = async (request: FastifyRequest, reply: FastifyReply) => {
    const [slug, ending] = parted((request.params as { slug: string }).slug)
    if (ending !== null) {
      const format = formatOfEnding(ending)
      if (!format) throw notAcceptable({ path: projectPath(slug) })
      return files.sendRecord(request, reply, format, slug)
    }
    negotiated(reply)
    const form = preferredForm(request)
    if (form === null) throw notAcceptable({ path: projectPath(slug) })
    if (form !== 'page') return files.sendRecord(request, reply, form, slug)
  }

  /**
   * A page about one value of a facet, at `pathOf` its id: its projects are those of the search for it, and files have one
   * address. Throws `not-found` for what is no value.
   */
  const value: ValueForm = (facet, pathOf) => async (request, reply) => {
    const [id, ending] = parted((request.params as { id: string }).id)
    negotiated(reply)
    const form = ending === null ? preferredForm(request) : formatOfEnding(ending)
    if (!form) throw notAcceptable({ path: pathOf(id) })
    if (form === 'page') return
    if ((await knows(facet, id)) === false) throw new AppError('not-found', httpMessages.noAddress)
    const query = setValues(EMPTY_QUERY, facet, [id])
    const file = queryLink(resultFilePath(form.ending), query)
    return openToAll(reply).redirect(withAsked(file, askedOf(request, form, ending !== null)), 303)
  }

  const routes = async (app: FastifyInstance) => {
    await list.routes(app)
    await collection.routes(app)
  }

  return { list: list.negotiate, collection: collection.negotiate, record, value, routes }
}

export type Forms = ReturnType<typeof createForms>
