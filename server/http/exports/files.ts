import type { FastifyReply, FastifyRequest } from 'fastify'
import { FROM, projectFilePath, projectPath } from '#domain/addresses.ts'
import type { Format, FormatId } from '#domain/formats.ts'
import { CSV_DESCRIPTION } from '#domain/media-types.ts'
import type { Project } from '#domain/project.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Dialect, Write } from '../formats/snapshot.ts'
import { isMoved, sendOn, withAsked } from '../moved.ts'
import { numberIn, parametersOf } from '../query-parameters.ts'
import { answerUnchanged } from '../unchanged.ts'
import { aboutFile, originOf } from './about.ts'
import { csvDialect } from './dialect.ts'
import { refuseOthers, takeOnce } from './form-parameters.ts'
import { describeFile, type FileLink, openToAll } from './headers.ts'
import type { ReadList } from './list.ts'
import { fileProvenance } from './provenance.ts'
import type { Streams } from './stream.ts'
import { createFileWriter, type FileTask, type WriteFile } from './write-file.ts'

export type FilesDeps = {
  catalogue: Pick<
    Catalogue,
    | 'newest'
    | 'records'
    | 'record'
    | 'origins'
    | 'harvest'
    | 'vocabularies'
    | 'seq'
    | 'changedAt'
    | 'today'
  >
  writers: Record<FormatId, Write>
  siteUrl: string
  site: SiteDetails
  /** Writes large files elsewhere than in this thread; where it is not given, all are written here. */
  writeApart?: WriteFile | undefined
  streams: Streams
}

/** Records from which a file is written apart: fewer are done before another thread has started. */
const APART_FROM = 2_000

const VERSION = 'versione'

/** What may be chosen of a format. */
type Form = { dialect: Dialect; provenance: boolean }

const takeForm = (parameters: URLSearchParams, format: Format): Form => ({
  dialect: format.id === 'csv' ? csvDialect.take(parameters) : 'excel',
  provenance: fileProvenance.take(parameters, format),
})

/** The parameters by which a form of a format is chosen. */
export const formParameters = ({ id, provenance }: Format): string[] => [
  ...(id === 'csv' ? [csvDialect.name] : []),
  ...(provenance ? [fileProvenance.name] : []),
]

const withForm = (address: string, { dialect, provenance }: Form): string =>
  fileProvenance.add(csvDialect.add(address, dialect), provenance)

/** What tells a form of an address from its others. */
const variantOf = ({ id }: Format, { dialect, provenance }: Form): string =>
  `${id === 'csv' ? dialect : id}${provenance ? '-provenienza' : ''}`

/** A table of where values came from is another file than that of the records, and is kept beside it. */
const nameOf = ({ id }: Format, { provenance }: Form): string =>
  provenance && (id === 'csv' || id === 'parquet') ? '-provenienza' : ''

const isPlain = ({ id }: Format, { dialect }: Form): boolean =>
  id === 'csv' && dialect === 'rfc4180'

/** Sends a result or a record in any format: one address, one answer, many dresses. */
export const createFiles = (deps: FilesDeps) => {
  const { catalogue, writers, siteUrl, site, streams } = deps
  const { turn } = streams
  const { vocabularies, origins } = catalogue

  const writeList = (task: FileTask): AsyncIterable<Buffer> => {
    if (deps.writeApart && task.ids.length >= APART_FROM) return deps.writeApart(task)
    const reading = { vocabularies, origins, records: catalogue.records }
    return createFileWriter({ writers, reading, turn })(task)
  }

  const writeRecord = (task: FileTask, project: Project): AsyncIterable<Buffer> => {
    const reading = { vocabularies, origins, records: () => [project] }
    return createFileWriter({ writers, reading, turn })(task)
  }

  /** Whether the reader has it already; tells what the answer's state is in either case. */
  const isKnown = (
    request: FastifyRequest,
    reply: FastifyReply,
    variant: string,
    readsWords = false,
  ): boolean => answerUnchanged(catalogue, request, reply, { variant, readsWords })

  const firstSlugs = ({ newest }: Format, ids: readonly number[]) =>
    newest === undefined ? new Map<number, string>() : catalogue.harvest.firstSlugs(ids)

  const sendList = async (
    request: FastifyRequest,
    reply: FastifyReply,
    format: Format,
    read: ReadList,
  ) => {
    openToAll(reply)
    const parameters = parametersOf(request)
    const form = takeForm(parameters, format)
    const list = await read(parameters)
    if (isKnown(request, reply, variantOf(format, form), list.readsWords)) return reply
    const origin = originOf(request, siteUrl)
    const address = origin + withForm(list.path(format), form)
    const page = origin + list.page
    const describe = (seq: number) => {
      const updatedAt = catalogue.changedAt(seq)
      const links: FileLink[] = [
        { href: address, rel: 'canonical' },
        { href: page, rel: 'alternate', type: 'text/html' },
      ]
      if (format.id === 'csv' && list.description !== null)
        links.push({
          href: origin + withForm(list.description, form),
          rel: 'describedby',
          type: CSV_DESCRIPTION.type,
        })
      const day = updatedAt === null ? '' : `-${updatedAt.slice(0, 10)}`
      describeFile(reply, {
        format,
        name: `buone-prassi-emergo${day}${nameOf(format, form)}`,
        isPlainTable: isPlain(format, form),
        links,
        seq,
      })
    }
    if (request.method === 'HEAD') {
      describe(catalogue.seq())
      return reply.send(streams.nothing())
    }
    streams.takePlace(request, reply)
    const { ids: all, seq } = await list.select(request.signal)
    const ids = format.newest === undefined ? all : catalogue.newest(all, format.newest)
    const task: FileTask = {
      format: format.id,
      ...form,
      gone: format.newest === undefined ? [] : catalogue.harvest.gone(format.newest),
      firstSlugs: firstSlugs(format, ids),
      about: aboutFile(
        {
          query: list.words,
          page,
          address,
          origin,
          seq,
          updatedAt: catalogue.changedAt(seq),
          total: ids.length,
        },
        site,
      ),
      ids: Float64Array.from(ids),
    }
    const file = await streams.open(request, reply, writeList(task))
    describe(seq)
    return reply.send(file)
  }

  const sendRecord = async (
    request: FastifyRequest,
    reply: FastifyReply,
    format: Format,
    slug: string,
  ) => {
    openToAll(reply)
    const parameters = parametersOf(request)
    const asked = new URLSearchParams(parameters)
    const form = takeForm(parameters, format)
    const given = takeOnce(parameters, VERSION)
    const version = given === null ? null : (numberIn(given) ?? 0)
    // Whence a reader came to the record's page: no part of the file.
    parameters.delete(FROM)
    refuseOthers(parameters, [...formParameters(format), VERSION])
    const found = catalogue.record(slug, version)
    if (isMoved(found))
      return sendOn(reply, withAsked(projectFilePath(found.movedTo, format.ending), asked, found))
    if (isKnown(request, reply, variantOf(format, form))) return reply
    const origin = originOf(request, siteUrl)
    const seq = catalogue.seq()
    const page = origin + projectPath(slug)
    const path = origin + projectFilePath(slug, format.ending)
    const address = withForm(version === null ? path : `${path}?${VERSION}=${found.version}`, form)
    describeFile(reply, {
      format,
      name: slug + nameOf(format, form),
      isPlainTable: isPlain(format, form),
      links: [
        { href: address, rel: 'canonical' },
        { href: page, rel: 'describes', type: 'text/html' },
      ],
      seq,
    })
    const about = {
      query: `la scheda «${found.title}»`,
      page,
      address,
      origin,
      seq,
      updatedAt: catalogue.changedAt(seq),
      total: 1,
    }
    const task: FileTask = {
      format: format.id,
      ...form,
      gone: [],
      firstSlugs: firstSlugs(format, [found.id]),
      about: aboutFile(about, site),
      ids: Float64Array.of(found.id),
    }
    return reply.send(await streams.open(request, reply, writeRecord(task, found)))
  }

  return { sendList, sendRecord }
}

export type Files = ReturnType<typeof createFiles>
