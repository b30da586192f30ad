import { textPageTitles } from '../../messages/en/titles.ts'
import { useSite } from '../../ui/site-context.ts'
import type * as italian from '../privacy-page.tsx'
import { TextPage } from '../text-page.tsx'

const Holder = () => {
  const { site } = useSite()
  return (
    <>
      <h2>Controller and rights</h2>
      <p>
        The controller is the body that publishes the site:{' '}
        <span lang="it">{site.institution}</span>. How to reach it and its data protection officer,
        and what rights regulation (EU) 2016/679 gives you, is told on{' '}
        <a href={site.institutionUrl}>its site</a>, in Italian.
      </p>
    </>
  )
}

export const PrivacyPage: typeof italian.PrivacyPage = () => (
  <TextPage {...textPageTitles.privacy}>
    <h2>Visitors of the site</h2>
    <p>
      We use no cookies, neither our own nor those of others. There are no statistics, no
      advertising, no fonts or images taken from other sites: your browser speaks with this site
      only. You need not register to search and to download.
    </p>
    <p>
      Your collection of projects and your notes stay in your browser. The address that you send to
      others holds the names of the records and the title only, never the notes. To delete all of
      it, empty the collection.
    </p>
    <h2>People who work on the database</h2>
    <p>
      Members of the institution who sign in to the desk are given a technical cookie, which holds
      only there and for twelve hours at most. The service keeps their name, their work email
      address and a register of what they have done.
    </p>
    <h2>What passes through the server</h2>
    <p>
      Like any site, this one receives for each page the network address of your device and the
      address that you ask for, which contains the words you search for. They serve to answer you
      and to protect the service from abuse; we do not use them to recognise people or to make
      profiles.
    </p>
    <h2>People in the records</h2>
    <p>
      Records speak of projects and of organisations. They contain no data about the people whom the
      projects served.
    </p>
    <Holder />
  </TextPage>
)
