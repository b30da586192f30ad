import type { TopicsPage as Content } from '#domain/guide-pages.ts'
import { guideTexts } from '../messages/guide.ts'
import { topicPath } from '../paths.ts'
import { TextPage } from '../text/text-page.tsx'
import { ListFiles } from './list-files.tsx'

type Topic = Content['topics'][number]

const Topics = ({ facet, topics, under }: Content & { under: string | null }) => {
  const own = topics.filter(({ parent }) => parent === under)
  const isWithin = (id: string) => topics.some(({ parent }) => parent === id)
  const one = ({ id, label, count, description }: Topic) => (
    <li key={id}>
      <a href={topicPath(facet, id)}>{label}</a>
      <p class="guide-list__facts">{count === 0 ? guideTexts.none : guideTexts.count(count)}</p>
      {description !== null && <p>{description}</p>}
      {isWithin(id) && <Topics kind="topics" facet={facet} topics={topics} under={id} />}
    </li>
  )
  return (
    <ul class={under === null ? 'guide-list' : 'guide-list guide-list--narrower'}>
      {own.map(one)}
    </ul>
  )
}

/** All themes, or all disabilities, those without a project too: that there is none is worth knowing. */
export const TopicsPage = (content: Content) => (
  <TextPage title={guideTexts.topics[content.facet]} lead={guideTexts.topicsLead[content.facet]}>
    <Topics {...content} under={null} />
    <ListFiles list={content.facet === 'tema' ? 'themes' : 'disabilities'} />
  </TextPage>
)
