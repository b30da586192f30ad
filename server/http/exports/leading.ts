import type { FastifyReply, FastifyRequest } from 'fastify'
import { italianPath } from '#domain/languages.ts'
import { acceptedType } from '../accepted.ts'
import { parametersOf } from '../query-parameters.ts'
import { openToAll } from './headers.ts'
import { notAcceptable, type Offered, PAGE_TYPES } from './negotiate.ts'

type Asked = {
  /** A part of the address by its name, without an ending. */
  of: (name: string) => string
  parameters: URLSearchParams
}

/** A page whose files stand at an address of their own. */
export type Leads = {
  forms: readonly Offered[]
  /** Where a form stands. Throws `not-found` where there is none of what is asked for. */
  to: (asked: Asked, ending: string) => string
}

const bareType = ({ type }: Offered): string => type.split(';')[0] ?? type

/** An address and its ending: "/confronto.csl.json" -> ["/confronto", "csl.json"]. */
const parted = (path: string): [string, string | null] => {
  const dot = path.indexOf('.', path.lastIndexOf('/'))
  return dot < 0 ? [path, null] : [path.slice(0, dot), path.slice(dot + 1)]
}

/** Leads there (303) whoever asks by an ending or by `Accept`; does nothing where the page is wanted. To be run before the page is put together. */
export const leadOn =
  ({ forms, to }: Leads) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('vary', 'accept, accept-encoding')
    const [path, ending] = parted(request.url.split('?')[0] ?? '')
    const type =
      ending === null ? acceptedType(request, [...PAGE_TYPES, ...forms.map(bareType)]) : null
    if (type && PAGE_TYPES.includes(type)) return
    const form = forms.find((one) => one.ending === ending || bareType(one) === type)
    if (!form) throw notAcceptable({ path: italianPath(path), forms })
    const parts = request.params as Record<string, string>
    const asked: Asked = {
      of: (name) => parted(parts[name] ?? '')[0],
      parameters: parametersOf(request),
    }
    return openToAll(reply).redirect(to(asked, form.ending), 303)
  }
