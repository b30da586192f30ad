import type { ExplainedWord } from '#domain/glossary.ts'
import { RECORD_LANG } from '../language.ts'
import { projectTexts } from '../messages/project.ts'
import { wordPath } from '../paths.ts'
import { Icon } from './icon.tsx'
import { OwnText } from './own-text.tsx'
import { Recorded } from './recorded.tsx'

/** Words of the field that stand in a text, explained beside it for whoever opens this; nothing where there are none. */
export const Explained = ({ words = [] }: { words?: readonly ExplainedWord[] | undefined }) =>
  words.length === 0 ? null : (
    <details class="explained">
      <summary>
        <span>
          {projectTexts.words}: <Recorded>{words.map(({ term }) => term).join(', ')}</Recorded>
        </span>
        <Icon name="down" />
      </summary>
      <dl>
        {words.map(({ id, term, definition }) => (
          <div key={id}>
            <dt lang={RECORD_LANG}>
              <a href={wordPath(id)}>{term}</a>
            </dt>
            <dd>
              <OwnText text={definition} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
