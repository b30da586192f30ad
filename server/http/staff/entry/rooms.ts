import type { Provider } from '../../../staff/institution/provider.ts'
import type { Staff } from '../../../staff/staff.ts'
import type { StaffGuard } from '../access.ts'
import type { StaffRoom } from '../routes.ts'
import { createAccess, type StageOf } from './access.ts'
import { codeRoom } from './code.ts'
import { codesRoom } from './codes.ts'
import { institutionRoom } from './institution.ts'
import { ownPasswordRoom, passwordLinkRoom } from './password.ts'
import { peopleRoom } from './people.ts'
import { profileRoom } from './profile.ts'
import { registerRoom } from './register.ts'
import { signInRoom } from './sign-in.ts'

export type EntryOptions = {
  staff: Staff
  stageOf: StageOf
  siteUrl: string
  institution: { name: string; provider: Provider } | null
}

/** The guard of the desk, and the rooms by which one comes in, about oneself, other people and the register. */
export const createEntryRooms = ({
  staff,
  stageOf,
  siteUrl,
  institution,
}: EntryOptions): { guard: StaffGuard; rooms: StaffRoom[] } => {
  const access = createAccess({ staff, stageOf, siteUrl })
  const shared = { staff, access }
  const rooms = [
    signInRoom({ ...shared, institution: institution?.name ?? null }),
    codeRoom(shared),
    passwordLinkRoom(shared),
    profileRoom(shared),
    ownPasswordRoom(shared),
    codesRoom(shared),
    peopleRoom({ ...shared, institution: institution !== null, siteUrl }),
    registerRoom(shared),
    ...(institution ? [institutionRoom({ ...shared, ...institution })] : []),
  ]
  return { guard: access.guard, rooms }
}
