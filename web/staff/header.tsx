import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import type { StaffPage } from '#domain/staff/pages.ts'
import type { StaffPerson } from '#domain/staff/person.ts'
import { paths } from '../paths.ts'
import { Institution } from '../ui/institution.tsx'
import { Mark } from '../ui/mark.tsx'
import { MENU } from './menu.ts'
import { roleNames, staffTexts } from './texts.ts'

const currentOf = (href: string, path: string): 'page' | 'true' | undefined => {
  if (href === path) return 'page'
  return path.startsWith(`${href}/`) ? 'true' : undefined
}

/** Who is at the desk, and the way out. */
const Person = ({ person }: { person: StaffPerson }) => (
  <div class="staff-person">
    <span>
      {person.name}, {roleNames[person.role]}
    </span>
    <form method="post" action={STAFF_ADDRESSES.signOut}>
      <button class="staff-person__out" type="submit">
        {staffTexts.signOut}
      </button>
    </form>
  </div>
)

export const StaffHeader = ({ page: { url, person, menu } }: { page: StaffPage }) => {
  const path = url.split('?', 1)[0] ?? ''
  return (
    <header class="header">
      <div class="header__slim">
        <div class="container staff-slim">
          <Institution />
          {person !== null && <Person person={person} />}
        </div>
      </div>
      <div class="container header__main">
        <a class="header__brand" href={STAFF_ADDRESSES.home}>
          <Mark />
          <span class="header__name">{staffTexts.name}</span>
        </a>
        <nav class="header__nav" aria-label={staffTexts.menu}>
          <ul class="header__menu">
            {MENU.filter(({ href }) => menu.includes(href)).map(({ href, label }) => (
              <li key={href}>
                <a class="header__link" href={href} aria-current={currentOf(href, path)}>
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a class="header__link" href={paths.home}>
                {staffTexts.site}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
