import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { printable } from '#domain/text/printable.ts'
import type { Desk } from '../../../desk/desk.ts'
import type { Arrived } from '../../../store/files/files.ts'
import { closeUnread } from '../../bodies.ts'
import { deskAnswers } from '../messages.ts'

/** Beside the file: its boundaries and headings, and the fields of the form. */
const FORM_BYTES = 64 * 1024
const LONGEST_NAME = 200

export const takeFiles = async (app: FastifyInstance): Promise<void> => {
  await app.register(multipart, {
    // Of the file the desk counts itself, so that one that is too large is told from one that was cut.
    limits: { fields: 5, fieldSize: 1_000, headerPairs: 50, parts: 10, fileSize: Infinity },
    throwFileSizeLimit: false,
  })
}

/** The name alone, without folders, which old browsers send along. */
const nameOf = (name: string): string =>
  printable(name.split(/[/\\]/).at(-1) ?? '').slice(0, LONGEST_NAME) || 'file senza nome'

export type TakenFile = Arrived & { name: string }

const tooLarge = (limitMb: number) => new AppError('too-large', deskAnswers.tooLarge(limitMb))

/** Refuses a file that says beforehand that it is too large, without reading it. */
export const refuseTooLong =
  (limitMb: number) => async (request: FastifyRequest, reply: FastifyReply) => {
    const length = Number(request.headers['content-length'] ?? 0)
    if (length <= limitMb * 1_000_000 + FORM_BYTES) return
    closeUnread(request, reply)
    throw tooLarge(limitMb)
  }

/**
 * The one file of a form, written to disk as it comes. Throws AppError in Italian for none, for several, and for one that is
 * too large; nothing is left then, or when the form is cut short.
 */
export const takeFile = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { desk, limitMb }: { desk: Pick<Desk, 'receive'>; limitMb: number },
): Promise<TakenFile> => {
  let taken: TakenFile | null = null
  const refuse = (error: AppError): never => {
    closeUnread(request, reply)
    throw error
  }
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue
      if (part.filename === '' || part.filename === undefined) {
        part.file.resume()
        continue
      }
      const name = nameOf(part.filename)
      if (taken !== null) {
        const { name: first } = taken as TakenFile
        refuse(new AppError('invalid', deskAnswers.twoFiles(first, name)))
      }
      const arrived = await desk.receive(part.file)
      taken = arrived === null ? refuse(tooLarge(limitMb)) : { ...arrived, name }
    }
  } catch (error) {
    taken?.drop()
    throw error
  }
  return taken ?? refuse(new AppError('invalid', deskAnswers.noFile))
}
