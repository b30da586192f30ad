import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { AppError, type ProblemCode } from '#domain/errors.ts'
import { PROBLEM_TYPE, problem } from './errors.ts'
import { httpMessages } from './messages.ts'
import { SECURITY_HEADERS } from './security-headers.ts'
import { VARY } from './unchanged.ts'

type Refusal = { line: string; code: ProblemCode; message: string }

const REFUSALS: Record<string, Refusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    line: '408 Request Timeout',
    code: 'invalid',
    message: httpMessages.tooSlow,
  },
  HPE_HEADER_OVERFLOW: {
    line: '431 Request Header Fields Too Large',
    code: 'too-large',
    message: httpMessages.tooLarge,
  },
}
const UNREADABLE: Refusal = {
  line: '400 Bad Request',
  code: 'invalid',
  message: httpMessages.unreadable,
}

/** A whole answer as text, for what never becomes a request: the parser knows no address, so it is the API's shape for all. */
const written = ({ line, code, message }: Refusal): string => {
  const status = Number(line.slice(0, 3))
  const answer = problem({ status, code, message, details: [], requestId: '' })
  const body = JSON.stringify(answer)
  const headers = {
    ...SECURITY_HEADERS,
    ...VARY,
    'cache-control': 'no-store',
    connection: 'close',
    'content-type': PROBLEM_TYPE,
    'content-length': String(Buffer.byteLength(body)),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 ${[line, ...lines].join('\r\n')}\r\n\r\n${body}`
}

/** Whether an answer is already on its way: a second one would become a part of it. */
const isAnswered = (socket: Socket & { _httpMessage?: { headersSent: boolean } | null }): boolean =>
  socket._httpMessage?.headersSent === true

/** Answers what the parser refuses (too slow, too large, no HTTP) in our shape; says nothing where nobody is left to hear it. */
export const answerParserError = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || isAnswered(socket)) {
    socket.destroy()
    return
  }
  socket.end(written(REFUSALS[error.code ?? ''] ?? UNREADABLE))
  socket.destroySoon()
}

/** What Node would answer by itself, without headers and in English: an expectation that we do not know, a request for no host. */
export const answerOddRequests = (app: FastifyInstance): void => {
  const server: Server = app.server
  server.on('checkExpectation', (_request, response) => {
    response.socket?.end(
      written({ ...UNREADABLE, line: '417 Expectation Failed', message: httpMessages.expectation }),
    )
  })
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.httpVersion === '1.1' && raw.headers.host === undefined)
      throw new AppError('invalid', httpMessages.noHost)
  })
}
