import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { COMPLETES, TEMPLATE_FILES, uploadPath } from '#domain/staff/import-addresses.ts'
import type { Desk } from '../../../desk/desk.ts'
import { numberIn } from '../../query-parameters.ts'
import { personOf } from '../access.ts'
import { fieldsIn, seeOther } from '../forms.ts'
import type { StaffPages } from '../pages.ts'
import { refuseTooLong, takeFile, takeFiles } from './take-file.ts'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** The import that a corrected file completes, where the form says so. */
const completedIn = (request: FastifyRequest): number | null =>
  numberIn(fieldsIn(request).get(COMPLETES))

/** The first step: a file comes in. */
export const uploadRoutes = async (
  app: FastifyInstance,
  { desk, pages }: { desk: Desk; pages: StaffPages },
): Promise<void> => {
  const access = { staff: 'redazione' } as const

  app.get(STAFF_ADDRESSES.upload, { config: access }, async (request, reply) =>
    pages.send(request, reply, desk.uploads()),
  )

  for (const format of ['xlsx', 'csv'] as const) {
    app.get(TEMPLATE_FILES[format], { config: access }, async (_request, reply) =>
      reply
        .type(TYPES[format])
        .header('content-disposition', `attachment; filename="modello-progetti.${format}"`)
        .send(Buffer.from(await desk.template(format))),
    )
  }

  await app.register(async (scope) => {
    await takeFiles(scope)
    const { limitMb } = desk.uploads()
    const options = {
      config: { ...access, upload: true },
      onRequest: refuseTooLong(limitMb),
    }
    scope.post(STAFF_ADDRESSES.upload, options, async (request, reply) => {
      try {
        const file = await takeFile(request, reply, { desk, limitMb })
        try {
          const begun = { ...file, completes: completedIn(request) }
          return seeOther(reply, uploadPath(await desk.begin(begun, personOf(request))))
        } finally {
          // Of one that begins no import nothing is left.
          file.drop()
        }
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'unavailable') throw error
        reply.code(error.code === 'too-large' ? 413 : 400)
        return pages.send(request, reply, desk.uploads(error.message))
      }
    })
  })
}
