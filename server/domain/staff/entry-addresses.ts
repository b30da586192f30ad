import { STAFF_ADDRESSES } from './addresses.ts'

const { home, profile, people, register } = STAFF_ADDRESSES

/** The addresses by which one comes in, and of the rooms about oneself, other people and the register. */
export const ENTRY_ADDRESSES = {
  code: `${home}/codice`,
  confirm: `${home}/conferma`,
  password: `${home}/password`,
  institution: `${home}/ente`,
  institutionReturn: `${home}/ente/ritorno`,
  codes: `${profile}/codici`,
  recovery: `${profile}/recupero`,
  ownPassword: `${profile}/password`,
  closeSession: `${profile}/chiudi`,
  newPerson: `${people}/nuova`,
  registerFile: `${register}.csv`,
} as const

/** Parameter: where one wanted to go. */
export const NEXT = 'poi'

/** A one-time link for a password. */
export const passwordLink = (token: string): string => `${ENTRY_ADDRESSES.password}/${token}`

/** What an administrator does on a person's page, by the last part of its address. */
export const PERSON_ACTS = [
  'modifica',
  'sospendi',
  'riammetti',
  'collegamento',
  'azzera-codici',
  'scollega',
] as const
export type PersonAct = (typeof PERSON_ACTS)[number]

export const personPath = (id: number | string, act?: PersonAct): string =>
  `${people}/${id}${act ? `/${act}` : ''}`

/** The address of a page with where to go afterwards. */
export const withNext = (address: string, next: string): string =>
  next === home ? address : `${address}?${new URLSearchParams({ [NEXT]: next })}`

/**
 * Where to go afterwards: a page of the desk, read as a browser reads it, and never its site; anything else leads to the desk's
 * beginning.
 */
export const readNext = (text: string | null | undefined): string => {
  const url = URL.parse(text ?? '', 'http://qui.invalid')
  return url && `${url.pathname}/`.startsWith(`${home}/`) ? url.pathname + url.search : home
}
