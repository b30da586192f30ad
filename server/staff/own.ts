import type Database from 'better-sqlite3'
import type { Codes } from './codes.ts'
import type { Recovery } from './recovery.ts'
import type { Register } from './register.ts'
import type { Session, Sessions } from './sessions.ts'

type Deps = {
  sqlite: Database.Database
  sessions: Sessions
  codes: Codes
  recovery: Recovery
  register: Register
}

/** What a person does with their own codes and sessions. */
export const createOwn = ({ sqlite, sessions, codes, recovery, register }: Deps) => {
  const activate = sqlite.transaction(({ id, account }: Session, code: string) => {
    const made = codes.finish(account.id, code)
    if (made === null) return null
    sessions.closeAll(account.id, id)
    register.note({ actor: account.id, action: 'codici-attivati' })
    return made
  })

  const renew = sqlite.transaction(({ account }: Session): string[] => {
    register.note({ actor: account.id, action: 'codici-di-recupero-rifatti' })
    return recovery.renew(account.id)
  })

  return {
    /** The recovery codes, shown once; null for a code that the app did not make. Every other session of the person ends. */
    activateCodes: (session: Session, code: string) => activate.immediate(session, code),
    renewRecovery: (session: Session) => renew.immediate(session),
    /** Closes one of the person's own sessions, and no other's. */
    closeSession: ({ account }: Session, id: number): void => {
      if (!sessions.close(id, account.id)) return
      register.note({ actor: account.id, action: 'sessione-chiusa' })
    },
  }
}
