import type Database from 'better-sqlite3'
import type { Account, People } from '../people.ts'
import type { Register } from '../register.ts'
import type { Identity } from './provider.ts'

type Deps = { sqlite: Database.Database; people: People; register: Register }

/**
 * Which of our people an account of the institution is. Found by issuer and subject; the first time by an address that the
 * provider has verified, and from then on bound, so that an address given to somebody else later opens nothing. undefined for
 * who is not in the list, is suspended, or is bound to another account.
 */
export const createMatch = ({ sqlite, people, register }: Deps) => {
  const match = sqlite.transaction(({ issuer, subject, email }: Identity): Account | undefined => {
    const bound = people.bySubject(issuer, subject)
    if (bound) return bound.active ? bound : undefined
    const person = email === null ? undefined : people.byEmail(email)
    if (!person?.active || person.issuer !== null) return undefined
    people.bind(person.id, { issuer, subject })
    register.note({ actor: person.id, action: 'account-ente-collegato' })
    return people.byId(person.id)
  })
  return (identity: Identity): Account | undefined => match.immediate(identity)
}
