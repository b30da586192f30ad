import type { StaffPage } from '#domain/staff/pages.ts'
import { MENU } from './menu.ts'
import { staffTexts } from './texts.ts'

/** Where the desk begins: what can be done here. */
export const HomePage = ({ page }: { page: StaffPage }) => (
  <div class="container">
    <div class="desk">
      <h1>{staffTexts.home}</h1>
      <p class="lead">{staffTexts.lead}</p>
      <ul class="desk__rooms">
        {MENU.filter(({ href }) => page.menu.includes(href)).map(({ href, label, about }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </div>
  </div>
)
