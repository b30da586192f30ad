import { siteTexts } from '../../messages/en/site.ts'
import { textPageTitles } from '../../messages/en/titles.ts'
import { mailPath } from '../../paths.ts'
import { useSite } from '../../ui/site-context.ts'
import type * as italian from '../accessibility-page.tsx'
import { TextPage } from '../text-page.tsx'

const Reporting = () => {
  const { site } = useSite()
  const { feedbackEmail, accessibilityDeclarationUrl, institution, institutionUrl } = site
  return (
    <>
      <h2>Reporting a problem</h2>
      <p>
        If something keeps you from using the site,{' '}
        {feedbackEmail === null ? (
          <>
            write to the body that publishes it, <span lang="it">{institution}</span>: how to reach
            it is told on <a href={institutionUrl}>its site</a>, in Italian.
          </>
        ) : (
          <>
            write to{' '}
            <a href={mailPath(feedbackEmail, siteTexts.feedbackSubject)}>{feedbackEmail}</a>.
          </>
        )}{' '}
        If no answer comes, or it does not satisfy you, you can turn to the Italian ombudsman for
        digital services (<span lang="it">Difensore civico per il digitale</span>) at AgID.
      </p>
      <p>
        This page describes the site in our own words and does not replace the accessibility
        statement that the law asks for
        {accessibilityDeclarationUrl === null ? (
          '.'
        ) : (
          <>
            , which is <a href={accessibilityDeclarationUrl}>published apart</a>, in Italian.
          </>
        )}
      </p>
    </>
  )
}

export const AccessibilityPage: typeof italian.AccessibilityPage = () => (
  <TextPage {...textPageTitles.accessibility}>
    <h2>What we aim at</h2>
    <p>
      Our reference is level AA of the guidelines WCAG 2.2, which includes what Italian law 4 of
      2004 and the European standard EN 301 549 ask for.
    </p>
    <h2>What you can expect</h2>
    <ul>
      <li>Each page can be used by keyboard alone, and you always see where you are.</li>
      <li>
        Headings, regions and links that skip to the content let you find your way with a screen
        reader. Italian texts on English pages are marked as such, so that they are read aloud in
        Italian.
      </li>
      <li>
        When you change a filter the page does not move, and the new number of results is announced
        once.
      </li>
      <li>Text can be enlarged up to 400% without scrolling sideways.</li>
      <li>Nothing is said by colour alone; charts have a table beside them.</li>
      <li>There are no animations if you have asked your device to reduce them.</li>
      <li>Search, filters, records and files also work without JavaScript.</li>
    </ul>
    <h2>How we check it</h2>
    <p>
      With each change of the site, automatic tests check all kinds of page with axe-core, on wide
      and on narrow screens, and repeat the main tasks by keyboard alone.
    </p>
    <h2>What is missing</h2>
    <ul>
      <li>
        Systematic trials with people with disabilities and with different screen readers have not
        been made yet: automatic tests find only a part of the problems.
      </li>
      <li>
        The materials and sources that the records link to are on other sites: we cannot vouch for
        their accessibility.
      </li>
      <li>The texts of the records follow their sources, and are not in easy-to-read language.</li>
    </ul>
    <Reporting />
  </TextPage>
)
