/** What a person of the institution may do: editors import, edit and publish; administrators also keep people and lists. */
export const STAFF_ROLES = ['redazione', 'amministrazione'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Who is at the desk. */
export type StaffPerson = { id: number; name: string; email: string; role: StaffRole }

/** Administrators may do all that editors may. */
export const mayDo = (role: StaffRole, wanted: StaffRole): boolean =>
  role === 'amministrazione' || role === wanted

/** How the base names who wrote: by a number that means nothing without the desk's own base, which has the names. */
export const actorOf = ({ id }: Pick<StaffPerson, 'id'>): string => `persona-${id}`
