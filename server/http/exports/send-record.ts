import type { FastifyReply, FastifyRequest } from 'fastify'
import { FROM, projectFilePath, projectPath } from '#domain/addresses.ts'
import type { Format } from '#domain/formats.ts'
import type { Project } from '#domain/project.ts'
import { isMoved, sendOn, withAsked } from '../moved.ts'
import { numberIn, parametersOf } from '../query-parameters.ts'
import { answerUnchanged } from '../unchanged.ts'
import { aboutFile, originOf } from './about.ts'
import {
  type FileForm,
  formParameters,
  isPlainTable,
  nameEnding,
  takeForm,
  variantOf,
  withForm,
} from './file-form.ts'
import { type FilesDeps, firstSlugsOf } from './files-deps.ts'
import { refuseOthers, takeOnce } from './form-parameters.ts'
import { describeFile, openToAll } from './headers.ts'
import { createFileWriter, type FileTask } from './write-file.ts'

const VERSION = 'versione'

/** The form and the version that a record is asked for in; null for the newest. Throws on any other parameter. */
const readAsked = (
  parameters: URLSearchParams,
  format: Format,
): { form: FileForm; version: number | null } => {
  const form = takeForm(parameters, format)
  const given = takeOnce(parameters, VERSION)
  // Whence a reader came to the record's page: no part of the file.
  parameters.delete(FROM)
  refuseOthers(parameters, [...formParameters(format), VERSION])
  return { form, version: given === null ? null : (numberIn(given) ?? 0) }
}

/** Sends one record in any format, and an older version of it where one is asked for. */
export const createRecordSender = ({ catalogue, writers, siteUrl, site, streams }: FilesDeps) => {
  const { vocabularies, origins } = catalogue

  const write = (task: FileTask, project: Project): AsyncIterable<Buffer> => {
    const reading = { vocabularies, origins, records: () => [project] }
    return createFileWriter({ writers, reading, turn: streams.turn })(task)
  }

  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    format: Format,
    slug: string,
  ): Promise<FastifyReply> => {
    openToAll(reply)
    const parameters = parametersOf(request)
    const asked = new URLSearchParams(parameters)
    const { form, version } = readAsked(parameters, format)
    const found = catalogue.record(slug, version)
    if (isMoved(found))
      return sendOn(reply, withAsked(projectFilePath(found.movedTo, format.ending), asked, found))
    const variant = variantOf(format, form)
    if (answerUnchanged(catalogue, request, reply, { variant, readsWords: false })) return reply
    const origin = originOf(request, siteUrl)
    const seq = catalogue.seq()
    const page = origin + projectPath(slug)
    const path = origin + projectFilePath(slug, format.ending)
    const address = withForm(version === null ? path : `${path}?${VERSION}=${found.version}`, form)
    describeFile(reply, {
      format,
      name: slug + nameEnding(format, form),
      isPlainTable: isPlainTable(format, form),
      links: [
        { href: address, rel: 'canonical' },
        { href: page, rel: 'describes', type: 'text/html' },
      ],
      seq,
    })
    const updatedAt = catalogue.changedAt(seq)
    const query = `la scheda «${found.title}»`
    const task: FileTask = {
      format: format.id,
      ...form,
      gone: [],
      firstSlugs: firstSlugsOf([found.id], format, catalogue),
      about: aboutFile({ query, page, address, origin, seq, updatedAt, total: 1 }, site),
      ids: Float64Array.of(found.id),
    }
    return reply.send(await streams.open(request, reply, write(task, found)))
  }
}
