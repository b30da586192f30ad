import type { StaffPage } from '#domain/staff/pages.ts'
import { STAFF_ROLES, type StaffPerson } from '#domain/staff/person.ts'
import type { StaffGuard } from '../http/staff/access.ts'
import type { StaffRoom } from '../http/staff/routes.ts'

/** People of the tests, one for each role. */
const STAFF_PEOPLE: Record<StaffPerson['role'], StaffPerson> = {
  redazione: { id: 1, name: 'Redattrice di prova', email: 'redazione@prova.it', role: 'redazione' },
  amministrazione: {
    id: 2,
    name: 'Amministratore di prova',
    email: 'amministrazione@prova.it',
    role: 'amministrazione',
  },
}

/** Believes whoever says in a header which role he has. For tests alone. */
export const standInGuard: StaffGuard = ({ headers }) => {
  const role = STAFF_ROLES.find((one) => one === headers['x-staff'])
  return role === undefined ? null : STAFF_PEOPLE[role]
}

/** The desk of the tests: its pages name themselves, and what they say of a problem. */
export const testStaff = (rooms: readonly StaffRoom[]) => ({
  guard: standInGuard,
  rooms,
  renderer: {
    renderStaff: ({ content, menu, person }: StaffPage) => ({
      head: '',
      body: JSON.stringify({ content, menu, person: person?.name ?? null }),
    }),
  },
  assets: { scripts: ['/assets/staff.js'], styles: ['/assets/staff.css'], fonts: [] },
})
