import { AppError } from '#domain/errors.ts'
import { serviceMessages } from './messages.ts'
import { storeMessages } from './store/messages.ts'
import type { FileProblem } from './store/soundness/present.ts'
import { unwritable } from './store/unwritable.ts'

/** What went wrong, in Italian, for whoever runs the service or a command; null for a defect, which is shown whole. */
export const explain = (error: unknown): string | null => {
  if (error instanceof AppError) return error.message
  const { code, address, port } = (error ?? {}) as {
    code?: unknown
    address?: string
    port?: number
  }
  if (typeof code !== 'string') return null
  if (port !== undefined && code === 'EADDRINUSE') {
    return serviceMessages.portInUse(port, String(address))
  }
  if (port !== undefined && code === 'EACCES') return serviceMessages.portNotAllowed(port)
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(code)) {
    return serviceMessages.brokenBase
  }
  const cause = unwritable(error)
  if (cause !== null) return `${storeMessages.unwritable(cause)}.`
  return code.startsWith('SQLITE_') ? serviceMessages.baseError(code) : null
}

/** Why the base's file is no longer what is open, in Italian. */
export const explainFile = (problem: FileProblem): string => storeMessages.file(problem)
