import { AppError } from '#domain/errors.ts'
import { ENTRY_ADDRESSES } from '#domain/staff/entry-addresses.ts'
import { type Config, siteOrigin, staffFile } from './config.ts'
import { explain } from './explain.ts'
import type { StaffGuard } from './http/staff/access.ts'
import { createEntryRooms } from './http/staff/entry/rooms.ts'
import type { StaffRoom } from './http/staff/routes.ts'
import { serviceMessages } from './messages.ts'
import { createProvider } from './staff/institution/provider.ts'
import { openStaff, type Staff, stageOf } from './staff/staff.ts'

export type Admission = {
  guard: StaffGuard
  rooms: readonly StaffRoom[]
  /** null where the people of the desk cannot be read. */
  staff: Staff | null
  close: () => void
}

/** Readers are served without the desk: its pages say that it is closed. */
const closed: Admission = {
  guard: () => {
    throw new AppError('unavailable', serviceMessages.deskCannotOpen)
  },
  rooms: [],
  staff: null,
  close: () => {},
}

type Needed = Pick<Config, 'dataDir' | 'siteUrl' | 'host' | 'port' | 'staff'>

/** Who may come in to the desk, with the pages for it. Never keeps the service from starting. */
export const openAdmission = (config: Needed, say: (line: string) => void): Admission => {
  try {
    const staff = openStaff({ file: staffFile(config), keyFile: config.staff.keyFile })
    if (staff.people.all().length === 0) say(serviceMessages.deskHasNobody)
    const { institution } = config.staff
    const callback = siteOrigin(config) + ENTRY_ADDRESSES.institutionReturn
    const { guard, rooms } = createEntryRooms({
      staff,
      stageOf,
      siteUrl: config.siteUrl,
      institution: institution && {
        name: institution.name,
        provider: createProvider({ ...institution, callback }),
      },
    })
    return { guard, rooms, staff, close: staff.close }
  } catch (error) {
    const reason = explain(error)
    if (reason === null) throw error
    say(serviceMessages.deskStaysClosed(reason))
    return closed
  }
}
