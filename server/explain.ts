import { AppError } from '#domain/errors.ts'
import { unwritable, unwritableSentence } from './store/unwritable.ts'

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
    return `La porta ${port} di ${address} è già in uso: fermare l’altro servizio, o sceglierne un’altra con PORT (PORT=0 ne prende una libera).`
  }
  if (port !== undefined && code === 'EACCES')
    return `Non è permesso usare la porta ${port}: sceglierne una da 1024 in su con PORT.`
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(code)) {
    return 'La base dati è rovinata, o il file non è una base dati: rimettere l’ultima copia (docs/operations.md).'
  }
  const cause = unwritable(error)
  if (cause !== null) return `${unwritableSentence(cause)}.`
  return code.startsWith('SQLITE_') ? `La base dati risponde con un errore (${code}).` : null
}
