import type { SystemActionsPage as Content } from '#domain/guide-pages.ts'
import { RECORD_LANG } from '../language.ts'
import { systemActions as texts } from '../messages/system-actions.ts'
import { paths } from '../paths.ts'
import { LinkItem, LinkList } from '../project/link-list.tsx'
import { TextPage } from '../text/text-page.tsx'
import { OwnText } from '../ui/own-text.tsx'
import { Recorded } from '../ui/recorded.tsx'
import { CallList } from './calls-page.tsx'
import { SYSTEM_ACTIONS_SOURCES } from './system-actions-sources.ts'

const Paragraphs = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
)

const Calls = ({ calls }: Pick<Content, 'calls'>) => (
  <>
    <h2 id="avvisi">{texts.calls.title}</h2>
    <p>{texts.calls.lead}</p>
    <CallList calls={calls} isShort />
    <p>
      <a href={paths.calls}>{texts.calls.all}</a>
    </p>
  </>
)

const Glossary = ({ glossary }: Pick<Content, 'glossary'>) => (
  <>
    <h2 id="parole">{texts.glossary.title}</h2>
    <p>{texts.glossary.lead}</p>
    <dl class="glossary">
      {glossary.map(({ id, term, definition, alternative, source }) => (
        <div key={id} id={id}>
          <dt lang={RECORD_LANG}>{term}</dt>
          <dd>
            <OwnText text={definition} />{' '}
            <span class="glossary__more">
              {alternative.length > 0 && (
                <>
                  {texts.glossary.also} <Recorded>{alternative.join(', ')}</Recorded>
                  {'. '}
                </>
              )}
              {source === null ? (
                texts.glossary.common
              ) : (
                <>
                  {texts.glossary.source} <LinkItem link={source} />
                </>
              )}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  </>
)

/** What "azioni di sistema" are, for whom and how; their calls in figures; questions and answers; the words of the field. */
export const SystemActionsPage = ({ calls, glossary }: Content) => (
  <TextPage title={texts.title} lead={texts.lead}>
    <h2 id="che-cosa">{texts.what.title}</h2>
    <Paragraphs of={texts.what.text} />
    <ul>
      {texts.what.topics.map((topic) => (
        <li key={topic}>{topic}</li>
      ))}
    </ul>
    <p>
      <a href={paths.themes}>{texts.what.allTopics}</a>
    </p>
    <h2 id="per-chi">{texts.whom.title}</h2>
    <Paragraphs of={texts.whom.text} />
    <h2 id="come">{texts.how.title}</h2>
    <ol>
      {texts.how.steps.map(([name, text]) => (
        <li key={name}>
          <strong>{name}</strong> {text}
        </li>
      ))}
    </ol>
    <Calls calls={calls} />
    <h2 id="domande">{texts.questions.title}</h2>
    {texts.questions.list.map(([question, answer]) => (
      <section key={question}>
        <h3>{question}</h3>
        <p>{answer}</p>
      </section>
    ))}
    <Glossary glossary={glossary} />
    <LinkList id="fonti" title={texts.sources} links={SYSTEM_ACTIONS_SOURCES} />
  </TextPage>
)
