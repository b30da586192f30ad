import { LogController } from 'fastify'
import { LONGEST_SEGMENT, readableAddress } from './addresses.ts'
import { answerParserError } from './parser-errors.ts'
import { createRequestIds } from './request-ids.ts'

/** Long links are answered, not cut off by the parser: 10 kB of typed text may be 30 kB encoded. */
const HEADER_BYTES = 64 * 1024

/** Nobody holds a connection by doing nothing: head and whole of a request must come, and an answer be taken, in this time. */
const TIMEOUTS = {
  // Long enough for a large file on a slow line; what stalls before is cut by who reads it.
  requestTimeout: 600_000,
  connectionTimeout: 60_000,
  keepAliveTimeout: 60_000,
  http: {
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: 15_000,
    connectionsCheckingInterval: 5_000,
    // Its answer would have none of our headers: we look ourselves.
    requireHostHeader: false,
  },
}

/** How Fastify takes requests: what it logs, whom it believes, how long it waits. */
export const serverOptions = ({
  logLevel,
  trustProxy,
}: {
  logLevel: string
  /** As many proxies as there are stand behind each other. */
  trustProxy: number
}) => ({
  logger: logLevel === 'silent' ? false : { level: logLevel },
  // An access log would be a record of who looks for what; defects are logged by the error handlers.
  logController: new LogController({ disableRequestLogging: true }),
  // The address that the first of our proxies saw is the reader's.
  trustProxy: trustProxy > 0 && ((_address: string, hop: number) => hop < trustProxy),
  bodyLimit: 64 * 1024,
  genReqId: createRequestIds(),
  // Who asks while we are leaving is answered like everybody, and the connection closed.
  return503OnClosing: false,
  ...TIMEOUTS,
  rewriteUrl: readableAddress,
  // See `answerHead`.
  exposeHeadRoutes: false,
  clientErrorHandler: answerParserError,
  routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_SEGMENT },
})
