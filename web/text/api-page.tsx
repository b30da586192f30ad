import type { ApiOperation, ApiPage as Content } from '#domain/pages.ts'
import { apiTexts } from '../messages/api.ts'
import { operationWords, parameterMeaning, problemTitle } from '../messages/api-words.ts'
import { textPageTitles } from '../messages/titles.ts'
import { paths } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'
import { TextPage } from './text-page.tsx'

/** Lists longer than this fold away: several addresses take the parameters of a search. */
const SHORT_LIST = 6

const Parameters = ({ parameters }: Pick<ApiOperation, 'parameters'>) => (
  <details class="parameters" open={parameters.length <= SHORT_LIST}>
    <summary>
      {apiTexts.parameters(parameters.length)}
      <Icon name="down" />
    </summary>
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{apiTexts.parameter}</th>
          <th scope="col">{apiTexts.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, required, description }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {required && <span class="table__note"> {apiTexts.required}</span>}
            </th>
            <td>{parameterMeaning(name, description)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

const anchorOf = ({ method, path }: ApiOperation) =>
  `${method}-${path}`.toLowerCase().replace(/[^a-z0-9]+/gu, '-')

/** Every address of the API in words; the machine's version of the same is OpenAPI. */
export const ApiPage = ({ operations, problems }: Content) => (
  <TextPage {...textPageTitles.api}>
    <p>
      {apiTexts.machine} <a href={paths.openApi}>OpenAPI 3.1 (JSON)</a>.
    </p>
    <nav aria-label={apiTexts.contents}>
      <ul>
        {operations.map((operation) => (
          <li key={anchorOf(operation)}>
            <a href={`#${anchorOf(operation)}`}>{operationWords(operation).summary}</a>
          </li>
        ))}
      </ul>
    </nav>
    {operations.map((operation) => (
      <section key={anchorOf(operation)} aria-labelledby={anchorOf(operation)}>
        <h2 id={anchorOf(operation)}>{operationWords(operation).summary}</h2>
        <p class="api-address">
          <code>
            {operation.method.toUpperCase()} {operation.path}
          </code>
        </p>
        {operation.description && <p>{operationWords(operation).description}</p>}
        {operation.parameters.length > 0 && <Parameters parameters={operation.parameters} />}
      </section>
    ))}
    <section aria-labelledby="problemi">
      <h2 id="problemi">{apiTexts.problems}</h2>
      <p>{apiTexts.problemsLead}</p>
      <ul>
        {problems.map(({ anchor, code, title, status }) => (
          <li key={code} id={anchor}>
            <code>{code}</code> ({status}): {problemTitle(code, title)}
          </li>
        ))}
      </ul>
    </section>
  </TextPage>
)
