import type { CodebookPage as Content } from '#domain/pages.ts'
import { formatTexts } from '../messages/formats.ts'
import { textPageTitles } from '../messages/titles.ts'
import { TextPage } from './text-page.tsx'

const Columns = ({ columns, lists }: Content) => (
  <table class="table">
    <thead>
      <tr>
        <th scope="col">{formatTexts.column}</th>
        <th scope="col">{formatTexts.meaning}</th>
      </tr>
    </thead>
    <tbody>
      {columns.map(({ name, label, meaning, type, unit, vocabulary, since, empty }) => {
        const list = lists.find(({ key }) => key === vocabulary)
        return (
          <tr key={name}>
            <th scope="row">
              {label}
              <br />
              <code>
                {name.split('_').map((part, at) => (
                  <>
                    {at > 0 && (
                      <>
                        _<wbr />
                      </>
                    )}
                    {part}
                  </>
                ))}
              </code>
            </th>
            <td>
              {meaning}
              <br />
              <span class="table__note">
                {type}
                {unit !== null && ` ${formatTexts.unit(unit)}`}
                {list && (
                  <>
                    {'; '}
                    <a href={`#elenco-${list.key}`}>{formatTexts.listOf(list.label)}</a>
                  </>
                )}
                {'; '}
                {empty === 0 ? formatTexts.always : formatTexts.missing(empty)}
                {`; ${formatTexts.since(since)}`}
              </span>
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

/** What the columns of every file mean: the people's version of what stands in Excel, CSVW and Data Package. */
export const CodebookPage = (content: Content) => (
  <TextPage {...textPageTitles.codebook}>
    <h2>{formatTexts.columns}</h2>
    <Columns {...content} />
    <h2>{formatTexts.lists}</h2>
    <p>{formatTexts.listsLead}</p>
    {content.lists.map(({ key, label, terms }) => (
      <details class="parameters" key={key} id={`elenco-${key}`}>
        <summary>
          {label} ({terms.length})
        </summary>
        <ul>
          {terms.map(({ id, label: name, retired }) => (
            <li key={id}>
              {name}: <code>{id}</code>
              {retired && ` (${formatTexts.retired})`}
            </li>
          ))}
        </ul>
      </details>
    ))}
  </TextPage>
)
