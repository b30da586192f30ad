import type { CallPage as Content } from '#domain/guide-pages.ts'
import { RECORD_LANG } from '../language.ts'
import { guideTexts } from '../messages/guide.ts'
import { paths, valuePath } from '../paths.ts'
import { LinkList } from '../project/link-list.tsx'
import { Aside } from '../ui/aside.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Explained } from '../ui/explained.tsx'
import { OwnText } from '../ui/own-text.tsx'
import { CallFacts, CallGaps } from './call-facts.tsx'
import { CarryAway } from './carry-away.tsx'
import { ProjectCards } from './project-cards.tsx'

/** One call: what it asked, how much there was, whom it reached, and its projects. */
export const CallPage = ({ call, projects, more, words }: Content) => (
  <article class="project">
    <div class="project__head">
      <div class="container">
        <Breadcrumb
          trail={[{ label: guideTexts.calls, href: paths.calls }]}
          here={call.title}
          ofRecord
        />
        <p class="project__programme">{guideTexts.call}</p>
        <h1 tabIndex={-1} lang={RECORD_LANG}>
          {call.title}
        </h1>
      </div>
    </div>
    <div class="container project__columns">
      <div class="project__body">
        {call.description !== null && (
          <section class="project__section" aria-labelledby="chiedeva">
            <h2 id="chiedeva">{guideTexts.asked}</h2>
            <p>
              <OwnText text={call.description} />
            </p>
            <Explained words={words} />
          </section>
        )}
        {call.facts.length > 0 && (
          <section class="project__section" aria-labelledby="altro">
            <h2 id="altro">{guideTexts.facts}</h2>
            <ul>
              {call.facts.map((fact) => (
                <li key={fact}>
                  <OwnText text={fact} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="project__section" aria-labelledby="progetti">
          <h2 id="progetti">{guideTexts.projectsOfCall}</h2>
          {projects.length === 0 && <p>{guideTexts.noProjectsOfCall}</p>}
          <ProjectCards projects={projects} more={more} all={valuePath('avviso', call.id)} />
        </section>
        <LinkList id="fonti" title={guideTexts.sources} links={call.sources} />
      </div>
      <Aside title={guideTexts.inShort} facts={<CallFacts call={call} />}>
        <CallGaps call={call} />
        {projects.length > 0 && (
          <CarryAway facet="avviso" value={call.id} of={guideTexts.filesOfCall} />
        )}
      </Aside>
    </div>
  </article>
)
