import type { OrganisationsPage as Content } from '#domain/guide-pages.ts'
import { RECORD_LANG } from '../language.ts'
import { guideTexts } from '../messages/guide.ts'
import { organisationPath, paths } from '../paths.ts'
import { Pagination } from '../search/pagination.tsx'
import { TextPage } from '../text/text-page.tsx'
import { ListFiles } from './list-files.tsx'

const pageLink = (page: number) =>
  page === 1 ? paths.organisations : `${paths.organisations}?pagina=${page}`

export const OrganisationsPage = ({ organisations, total, page, pages }: Content) => (
  <TextPage title={guideTexts.organisations} lead={guideTexts.organisationsLead}>
    <p>{guideTexts.organisationsCount(total)}</p>
    <ul class="guide-list guide-list--columns">
      {organisations.map(({ id, label, kinds, count, led }) => (
        <li key={id}>
          <a href={organisationPath(id)} lang={RECORD_LANG}>
            {label}
          </a>
          <p class="guide-list__facts">
            {[
              ...kinds.map((kind) => kind.label),
              guideTexts.count(count),
              ...(led > 0 ? [guideTexts.led(led)] : []),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
    <Pagination page={page} pages={pages} to={pageLink} />
    <ListFiles list="organisations" />
  </TextPage>
)
