import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { batchPath } from '#domain/staff/batch-addresses.ts'
import { type IMPORT_STEPS, previewPath, uploadPath } from '#domain/staff/import-addresses.ts'
import { PREVIEW_SHOWS, type PreviewShow } from '#domain/staff/import-pages.ts'
import type { Desk } from '../../../desk/desk.ts'
import type { Stage } from '../../../desk/import-stages.ts'
import { numberIn, pageIn } from '../../query-parameters.ts'
import { personOf } from '../access.ts'
import { batchIn, fieldsIn, formOf, seeOther } from '../forms.ts'
import type { StaffPages } from '../pages.ts'
import { readColumns } from './column-form.ts'
import { readChoices } from './preview-form.ts'
import { readAnswers } from './word-form.ts'

const access = { config: { staff: 'redazione' } } as const

type Deps = { desk: Desk; pages: StaffPages }

/** Columns, words and preview of an import: each a plain address, each form answered with where it leads. */
export const stepRoutes = (app: FastifyInstance, { desk, pages }: Deps): void => {
  const { imports } = desk

  /** The address of what an import waits for; null while it is at work, or has ended without being written. */
  const addressOf = (id: number, stage: Stage): string | null => {
    if (stage === 'columns' || stage === 'words' || stage === 'preview')
      return uploadPath(id, stage)
    return stage === 'written' ? batchPath(id) : null
  }

  const goOn = (reply: FastifyReply, id: number) =>
    seeOther(reply, addressOf(id, imports.stageOf(imports.find(id))) ?? uploadPath(id))

  /** A step is shown once the import is not at work; else the page that says so. */
  const showStep = (
    step: keyof typeof IMPORT_STEPS,
    show: (request: FastifyRequest, reply: FastifyReply, id: number) => unknown,
  ) => {
    app.get(uploadPath(':id', step), access, async (request, reply) => {
      const id = batchIn(request)
      const stage = imports.stageOf(imports.find(id))
      return addressOf(id, stage) === null || stage === 'written'
        ? seeOther(reply, addressOf(id, stage) ?? uploadPath(id))
        : show(request, reply, id)
    })
  }

  app.get(uploadPath(':id'), access, async (request, reply) => {
    const id = batchIn(request)
    const batch = imports.find(id)
    const stage = imports.stageOf(batch)
    const address = addressOf(id, stage)
    if (address !== null) return seeOther(reply, address)
    const head = imports.head(batch)
    return pages.send(
      request,
      reply,
      stage === 'reading'
        ? { kind: 'import-reading', import: head, progress: desk.jobs.of(id)?.progress ?? null }
        : { kind: 'import-discarded', import: head, reason: batch.note ?? head.problem },
    )
  })

  app.post(uploadPath(':id'), access, async (request, reply) => {
    const id = batchIn(request)
    await imports.tryAgain(id)
    return goOn(reply, id)
  })

  showStep('columns', (request, reply, id) => pages.send(request, reply, desk.columns.show(id)))
  app.post(uploadPath(':id', 'columns'), access, async (request, reply) => {
    const id = batchIn(request)
    const { fields, remember } = readColumns(formOf(request))
    const again = await desk.columns.match(id, fields, remember, personOf(request))
    if (again === null) return goOn(reply, id)
    return pages.send(request, reply.code(400), again)
  })

  showStep('words', (request, reply, id) =>
    pages.send(request, reply, desk.words.show(id, personOf(request))),
  )
  app.post(uploadPath(':id', 'words'), access, async (request, reply) => {
    const id = batchIn(request)
    const form = formOf(request)
    const person = personOf(request)
    const again = await desk.words.answer(id, readAnswers(form), {
      goOn: form.get('fai') === 'avanti',
      person,
    })
    if (again === null) return goOn(reply, id)
    return pages.send(request, reply.code(400), again)
  })

  const shownIn = (fields: URLSearchParams): { show: PreviewShow | null; page: number } => ({
    show: PREVIEW_SHOWS.find((one) => one === fields.get('mostra')) ?? null,
    page: pageIn(fields),
  })

  showStep('preview', (request, reply, id) => {
    return pages.send(request, reply, desk.preview.show(id, shownIn(fieldsIn(request))))
  })
  app.post(uploadPath(':id', 'preview'), access, async (request, reply) => {
    const id = batchIn(request)
    const form = formOf(request)
    const [act = '', ...rest] = (form.get('fai') ?? '').split(' ')
    if (act === 'rifai') {
      await desk.preview.again(id)
      return goOn(reply, id)
    }
    const seen = desk.preview.confirmation(id) === form.get('visto')
    const planned = desk.preview.plannedAt(id)
    await desk.preview.keep(id, readChoices(form))
    const where = shownIn(form)
    if (act === 'scrivi') {
      const why = await desk.apply(id, seen ? planned : null, personOf(request))
      if (why === null) return seeOther(reply, batchPath(id))
      return pages.send(request, reply.code(409), desk.preview.show(id, where, why))
    }
    if (imports.stageOf(imports.find(id)) === 'reading') return seeOther(reply, uploadPath(id))
    const [show = where.show ?? 'scrivere', page = String(where.page)] = act === 'vai' ? rest : []
    return seeOther(reply, previewPath(id, show, numberIn(page) ?? 1))
  })

  app.post(uploadPath(':id', 'discard'), access, async (request, reply) => {
    const id = batchIn(request)
    await desk.discard(id, personOf(request))
    return seeOther(reply, uploadPath(id))
  })

  app.post(uploadPath(':id', 'again'), access, async (request, reply) => {
    const id = await desk.again(batchIn(request), personOf(request))
    return goOn(reply, id)
  })
}
