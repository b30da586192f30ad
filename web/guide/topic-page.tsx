import type { TopicPage as Content, Lesson } from '#domain/guide-pages.ts'
import { RECORD_LANG } from '../language.ts'
import { guideTexts } from '../messages/guide.ts'
import { projectPath, topicPath, topicsPath, valuePath } from '../paths.ts'
import { Aside } from '../ui/aside.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { CountedLinks } from '../ui/counted-links.tsx'
import { Explained } from '../ui/explained.tsx'
import { Prose } from '../ui/prose.tsx'
import { CallList } from './calls-page.tsx'
import { CarryAway } from './carry-away.tsx'
import { ProjectCards } from './project-cards.tsx'

const Lessons = ({ section, told, texts, total }: Lesson & { total: number }) => (
  <section class="project__section" aria-labelledby={section}>
    <h2 id={section}>{guideTexts.lessons[section]}</h2>
    <p>{guideTexts.lessonsFrom(told, total, texts.length)}</p>
    {texts.map(({ slug, title, text }) => (
      <div class="lesson" key={slug}>
        <h3>
          <a href={projectPath(slug)} lang={RECORD_LANG}>
            {title}
          </a>
        </h3>
        <Prose text={text} />
      </div>
    ))}
  </section>
)

const Figures = (content: Content) => {
  const { firstYear, lastYear, withFunding, fundingEur, total, broader, facet } = content
  return (
    <dl class="facts">
      <div class="facts__item">
        <dt>{guideTexts.projects}</dt>
        <dd>{guideTexts.count(total)}</dd>
      </div>
      {firstYear !== null && (
        <div class="facts__item">
          <dt>{guideTexts.referenceYears}</dt>
          <dd>{firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`}</dd>
        </div>
      )}
      {withFunding > 0 && (
        <div class="facts__item">
          <dt>{guideTexts.funding}</dt>
          <dd>{guideTexts.fundingOf(fundingEur, withFunding, total)}</dd>
        </div>
      )}
      {broader !== null && (
        <div class="facts__item">
          <dt>{guideTexts.broader}</dt>
          <dd>
            <a href={topicPath(facet, broader.id)}>{broader.label}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** One theme or disability: what it is, and what its projects have to tell, side by side. */
export const TopicPage = (content: Content) => {
  const { facet, topic, description, narrower, calls, lessons, projects, more, total, words } =
    content
  const hasObstacles = lessons.some(({ section }) => section === 'obstacles')
  return (
    <article class="project">
      <div class="project__head">
        <div class="container">
          <Breadcrumb
            trail={[{ label: guideTexts.topics[facet], href: topicsPath(facet) }]}
            here={topic.label}
          />
          <p class="project__programme">{guideTexts.topic[facet]}</p>
          <h1 tabIndex={-1}>{topic.label}</h1>
          {description !== null && <p class="project__summary">{description}</p>}
        </div>
      </div>
      <div class="container project__columns">
        <div class="project__body">
          {total === 0 && <p>{guideTexts.none}</p>}
          {lessons.map((lesson) => (
            <Lessons key={lesson.section} {...lesson} total={total} />
          ))}
          {lessons.length > 0 && !hasObstacles && <p>{guideTexts.noObstacles}</p>}
          <Explained words={words} />
          {calls.length > 0 && (
            <section class="project__section" aria-labelledby="avvisi">
              <h2 id="avvisi">{guideTexts.callsOfTopic}</h2>
              <CallList calls={calls} />
            </section>
          )}
        </div>
        <Aside title={guideTexts.inShort} facts={<Figures {...content} />}>
          {narrower.length > 0 && (
            <section aria-labelledby="comprende">
              <h2 class="aside-title" id="comprende">
                {guideTexts.narrower}
              </h2>
              <CountedLinks values={narrower} path={(id) => topicPath(facet, id)} />
            </section>
          )}
          {total > 0 && <CarryAway facet={facet} value={topic.id} of={guideTexts.filesOfTopic} />}
        </Aside>
      </div>
      {projects.length > 0 && (
        <section class="band" aria-labelledby="progetti">
          <div class="container">
            <h2 id="progetti">{guideTexts.projectsOfTopic}</h2>
            <ProjectCards projects={projects} more={more} all={valuePath(facet, topic.id)} />
          </div>
        </section>
      )}
    </article>
  )
}
