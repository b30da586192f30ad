import { Readable } from 'node:stream'
import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import { searchPath } from '#domain/addresses.ts'
import type { Project } from '#domain/project.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../ingest/columns/csv-line.ts'
import type { Catalogue } from '../catalogue.ts'
import { ErrorAnswerSchema } from '../errors.ts'
import { presentProject } from '../present/project.ts'
import { QueryParametersSchema, strictQuery } from '../query-parameters.ts'

/** A project as one row of a table: the same columns that ingest reads, so a file can come back. */
export type TableColumns = {
  headers: readonly string[]
  toRow: (project: Project) => readonly string[]
}

type Options = { catalogue: Catalogue; columns: TableColumns; now: () => Date; siteUrl: string }

const LICENCE = 'CC BY 4.0'

/** The result of any search as a file: the same link as its page, with another path. */
export const exportRoutes: FastifyPluginAsync<Options> = async (app, options) => {
  const { catalogue, columns, now, siteUrl } = options
  const fileName = (ending: string) =>
    `buone-prassi-emergo-${now().toISOString().slice(0, 10)}.${ending}`

  async function* csv(query: SearchQuery): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(columns.headers)
    for await (const project of catalogue.matching(query)) yield csvLine(columns.toRow(project))
  }

  async function* json(query: SearchQuery): AsyncGenerator<string> {
    const head = {
      title: 'Banca dati delle buone prassi EMERGO',
      licence: LICENCE,
      retrievedAt: now().toISOString(),
      search: siteUrl + searchPath(query),
    }
    yield `${JSON.stringify(head).slice(0, -1)},"projects":[`
    let separator = '\n'
    const vocabularies = catalogue.vocabularies()
    for await (const project of catalogue.matching(query)) {
      yield separator + JSON.stringify(presentProject(project, vocabularies))
      separator = ',\n'
    }
    yield '\n]}\n'
  }

  const formats = [
    [
      'csv',
      'text/csv; charset=utf-8',
      csv,
      'CSV (separatore punto e virgola, per fogli di calcolo)',
    ],
    ['json', 'application/json; charset=utf-8', json, 'JSON, una scheda intera per progetto'],
  ] as const

  for (const [ending, type, write, summary] of formats) {
    app.get(
      `/projects.${ending}`,
      {
        schema: {
          tags: ['progetti'],
          summary: `Scarica i progetti trovati: ${summary}`,
          description: 'Senza parametri, tutta la banca dati.',
          querystring: QueryParametersSchema,
          response: {
            200: { content: { [type.split(';')[0] ?? type]: { schema: Type.String() } } },
            '4xx': ErrorAnswerSchema,
            '5xx': ErrorAnswerSchema,
          },
        },
      },
      async (request, reply) => {
        const { query } = strictQuery(request, await catalogue.base())
        return reply
          .type(type)
          .header('content-disposition', `attachment; filename="${fileName(ending)}"`)
          .send(Readable.from(write(query)))
      },
    )
  }
}
