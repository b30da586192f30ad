import type { FastifyReply } from 'fastify'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { RegisterNote } from '#domain/staff/register.ts'
import type { History } from '../../../desk/history/history.ts'
import { pageIn } from '../../query-parameters.ts'
import { personOf } from '../access.ts'
import { batchIn, fieldsIn, seeOther } from '../forms.ts'
import type { StaffRoom } from '../routes.ts'
import { decisionsIn } from './form.ts'
import { createProgress } from './progress.ts'

const MEDIA_TYPES: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  dokuwiki: 'application/zip',
}

type Download = { name: string; type: string; bytes: Uint8Array }

/** A file to be kept, never to be opened in the page: it is what somebody has sent. */
const sendFile = (reply: FastifyReply, { name, type, bytes }: Download) => {
  const plain = name.replace(/[^\w.-]+/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  )
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${full}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

type Options = { history: History; note: (line: RegisterNote) => void }

const EDITORS = { config: { staff: 'redazione' }, schema: { hide: true } } as const

/** What was imported, what became of it, and how it is taken back. */
export const batchesRoom =
  ({ history, note }: Options): StaffRoom =>
  (app, pages) => {
    const progress = createProgress(history)
    app.addHook('preClose', async () => progress.endAll())

    app.get(STAFF_ADDRESSES.imports, EDITORS, async (request, reply) =>
      pages.send(request, reply, history.list(pageIn(fieldsIn(request)))),
    )

    app.get(batchPath(':id'), EDITORS, async (request, reply) => {
      const fields = fieldsIn(request)
      const wanted = { show: fields.get('righe'), page: pageIn(fields) }
      return pages.send(request, reply, history.page(batchIn(request), wanted))
    })

    app.get(batchPath(':id', 'progress'), EDITORS, async (request, reply) => {
      const id = batchIn(request)
      history.page(id, { show: null, page: 1 })
      progress.follow(reply, id)
      return reply
    })

    app.get(batchPath(':id', 'original'), EDITORS, async (request, reply) => {
      const { name, format, bytes } = history.original(batchIn(request))
      const type = MEDIA_TYPES[format] ?? 'application/octet-stream'
      return sendFile(reply, { name, type, bytes })
    })

    app.get(batchPath(':id', 'marked'), EDITORS, async (request, reply) => {
      const hideOthers = fieldsIn(request).get('righe') === 'solo-da-correggere'
      const { name, mediaType, bytes } = await history.marked(batchIn(request), hideOthers)
      return sendFile(reply, { name, type: mediaType, bytes })
    })

    app.get(batchPath(':id', 'undo'), EDITORS, async (request, reply) => {
      const id = batchIn(request)
      const fields = fieldsIn(request)
      const wanted = { page: pageIn(fields), decisions: decisionsIn(fields) }
      const page = await history.tryUndo(id, personOf(request), wanted)
      return page === null ? seeOther(reply, batchPath(id)) : pages.send(request, reply, page)
    })

    app.post(batchPath(':id', 'undo'), EDITORS, async (request, reply) => {
      const id = batchIn(request)
      const person = personOf(request)
      const decisions = decisionsIn(fieldsIn(request))
      await history.undo(id, person, decisions, (undo) =>
        note({
          actor: person.id,
          action: 'importazione-annullata',
          batch: id,
          detail: `annullamento ${undo}`,
        }),
      )
      return seeOther(reply, batchPath(id))
    })
  }
