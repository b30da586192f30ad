import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Format } from '#domain/formats.ts'
import { CSV_DESCRIPTION } from '#domain/media-types.ts'
import { parametersOf } from '../query-parameters.ts'
import { answerUnchanged } from '../unchanged.ts'
import { aboutFile, originOf } from './about.ts'
import {
  type FileForm,
  isPlainTable,
  nameEnding,
  takeForm,
  variantOf,
  withForm,
} from './file-form.ts'
import { type FilesDeps, firstSlugsOf } from './files-deps.ts'
import { describeFile, type FileLink, openToAll } from './headers.ts'
import type { AskedList, ReadList } from './list.ts'
import { createFileWriter, type FileTask, type WriteFile } from './write-file.ts'

/** Records from which a file is written apart: fewer are done before another thread has started. */
const APART_FROM = 2_000

/** A list as a file that somebody asked for, and its addresses in full. */
type AskedFile = {
  format: Format
  form: FileForm
  list: AskedList
  origin: string
  address: string
  page: string
}

const linksOf = ({ format, form, list, origin, address, page }: AskedFile): FileLink[] => {
  const links: FileLink[] = [
    { href: address, rel: 'canonical' },
    { href: page, rel: 'alternate', type: 'text/html' },
  ]
  if (format.id !== 'csv' || list.description === null) return links
  const href = origin + withForm(list.description, form)
  return [...links, { href, rel: 'describedby', type: CSV_DESCRIPTION.type }]
}

/** Says of a list what it is, as of a change number. */
const describeList = (
  reply: FastifyReply,
  asked: AskedFile,
  seq: number,
  { catalogue }: FilesDeps,
): void => {
  const { format, form } = asked
  const updatedAt = catalogue.changedAt(seq)
  const day = updatedAt === null ? '' : `-${updatedAt.slice(0, 10)}`
  describeFile(reply, {
    format,
    name: `buone-prassi-emergo${day}${nameEnding(format, form)}`,
    isPlainTable: isPlainTable(format, form),
    links: linksOf(asked),
    seq,
  })
}

/** What is to be written of these records; a feed holds the newest of them and what is gone. */
const taskOf = (
  asked: AskedFile,
  { ids: all, seq }: Awaited<ReturnType<AskedList['select']>>,
  { catalogue, site }: FilesDeps,
): FileTask => {
  const { format, form, list, origin, address, page } = asked
  const ids = format.newest === undefined ? all : catalogue.newest(all, format.newest)
  const updatedAt = catalogue.changedAt(seq)
  const total = ids.length
  return {
    format: format.id,
    ...form,
    gone: format.newest === undefined ? [] : catalogue.harvest.gone(format.newest),
    firstSlugs: firstSlugsOf(ids, format, catalogue),
    about: aboutFile({ query: list.words, page, address, origin, seq, updatedAt, total }, site),
    ids: Float64Array.from(ids),
  }
}

/** Sends a list of records in any format. */
export const createListSender = (deps: FilesDeps) => {
  const { catalogue, writers, siteUrl, streams } = deps

  const write: WriteFile = (task) => {
    if (deps.writeApart && task.ids.length >= APART_FROM) return deps.writeApart(task)
    const { vocabularies, origins, records } = catalogue
    const reading = { vocabularies, origins, records }
    return createFileWriter({ writers, reading, turn: streams.turn })(task)
  }

  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    format: Format,
    read: ReadList,
  ): Promise<FastifyReply> => {
    openToAll(reply)
    const parameters = parametersOf(request)
    const form = takeForm(parameters, format)
    const list = await read(parameters)
    const variant = variantOf(format, form)
    const { readsWords } = list
    if (answerUnchanged(catalogue, request, reply, { variant, readsWords })) return reply
    const origin = originOf(request, siteUrl)
    const address = origin + withForm(list.path(format), form)
    const asked = { format, form, list, origin, address, page: origin + list.page }
    if (request.method === 'HEAD') {
      describeList(reply, asked, catalogue.seq(), deps)
      return reply.send(streams.nothing())
    }
    await streams.takePlace(request, reply)
    const selected = await list.select(request.signal)
    const file = await streams.open(request, reply, write(taskOf(asked, selected, deps)))
    describeList(reply, asked, selected.seq, deps)
    return reply.send(file)
  }
}
