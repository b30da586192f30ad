import { formatDay, plural } from '../../lib/text/en/format.ts'
import { textPageTitles } from '../../messages/en/titles.ts'
import { HOW_TO_SEARCH, paths } from '../../paths.ts'
import type * as italian from '../about-page.tsx'
import { TextPage } from '../text-page.tsx'

const Searching = () => (
  <>
    <h2 id={HOW_TO_SEARCH}>How to search</h2>
    <p>
      The records are in Italian, so Italian words find most. English names of themes, of types of
      disability, of target groups and of the other terms find their projects, too:{' '}
      <code>autism</code>, <code>assistive technologies</code>. Accents, capitals, singular and
      plural make no difference. We correct a word that is misspelt and search for its synonyms: we
      always say so, and one click takes you back to your words only.
    </p>
    <ul>
      <li>
        <strong>Quotation marks</strong> search for the exact phrase:{' '}
        <code>"disability manager"</code>
      </li>
      <li>
        <strong>A hyphen right before a word</strong>, or the Italian words{' '}
        <strong lang="it">tranne, senza, ma non</strong>, exclude: <code>autismo -scuola</code>.
        Above the results we say what we have taken away, and one click searches for it instead
      </li>
      <li>
        <strong>OR</strong>, in capitals, accepts either: <code>sordità OR cecità</code>
      </li>
      <li>
        laws are found as you write them: <code>L.68/99</code>, <code>legge 68</code>,{' '}
        <code>art. 14</code>
      </li>
    </ul>
    <p>
      Filters add up: within one filter, one of the chosen values is enough, unless you ask for all
      of them. The numbers beside the values are always exact. In the chart of the years a bar
      chooses its year, and a second bar the range between the two.
    </p>
  </>
)

const Records = () => (
  <>
    <h2>How a record comes about</h2>
    <p>
      Only <strong>funded and concluded</strong> projects are taken in: the end lies in the past, or
      a source says expressly that the project has ended. Each record tells how we know, and lists
      its sources at the end.
    </p>
    <p>
      What the sources do not say stays empty, and the record lists it; in lists you read{' '}
      <strong>“not stated”</strong>. We do not estimate amounts, we do not infer the type of
      disability, we do not complete sentences. This is why many records have gaps, and gaps can be
      searched like any other value.
    </p>
    <p>
      The texts of the records, the names of organisations and the official titles of calls stay in
      Italian, as their sources are: we do not translate them. What this site itself says is here in
      English: the names of the terms by which projects are classified, what themes, types of
      disability and words mean, what each call asked for.
    </p>
  </>
)

export const AboutPage: typeof italian.AboutPage = ({ figures }) => (
  <TextPage {...textPageTitles.about}>
    <h2>What it is</h2>
    <p>
      EMERGO is the plan by which the Metropolitan City of Milan, once the Province of Milan, funds
      the work of people with disabilities (Italian law 68 of 1999). Beside the aid to single people
      and companies, the plan pays for <strong>system actions</strong>: experimental projects that
      are carried by networks of local bodies.
    </p>
    <p>
      This database gathers those projects, and some kindred projects of other programmes, so that
      whoever works in an employment service, a co-operative, a school or a company can see what
      others have done in a situation like theirs. Today it contains{' '}
      {plural(figures.projects, 'project', 'projects')} and{' '}
      {plural(figures.organisations, 'organisation', 'organisations')}
      {figures.updatedAt && `; it was last updated on ${formatDay(figures.updatedAt)}`}.
    </p>
    <Records />
    <Searching />
    <h2>Reusing the data and the software</h2>
    <p>
      Texts and data may be reused freely if the source is cited: see the{' '}
      <a href={paths.openData}>open data</a>. The software is open, too, under the EUPL 1.2.
    </p>
  </TextPage>
)
