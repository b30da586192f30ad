import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { batchPath } from '#domain/staff/batch-addresses.ts'
import { ENTRY_ADDRESSES } from '#domain/staff/entry-addresses.ts'
import type { RegisterPage as Content } from '#domain/staff/entry-pages.ts'
import { REGISTER_ACTIONS, type RegisterLine } from '#domain/staff/register.ts'
import { projectPath } from '../../paths.ts'
import { Pagination } from '../../search/pagination.tsx'
import { Problems } from '../form/messages.tsx'
import { Moment } from '../moment.tsx'
import { sayProblems } from './problem-texts.ts'
import { RegisterFilter } from './register-filter.tsx'
import { registerTexts as texts } from './texts.ts'

/** Parameters of this view of the register, those that narrow nothing left out. */
const queryOf = ({ filter }: Content, page = 1): string => {
  const { person, kind, record, from, to } = filter
  const all = { persona: person, tipo: kind, scheda: record, dal: from, al: to }
  const given = Object.entries(all).filter(([, value]) => value !== '')
  const query = new URLSearchParams(given)
  if (page > 1) query.set('pagina', String(page))
  return query.size > 0 ? `?${query}` : ''
}

const What = ({ line }: { line: RegisterLine }) => {
  const { action, about, record, batch, file, row, detail } = line
  const source = [file, row === null ? null : texts.row(row)].filter(Boolean).join(', ')
  return (
    <>
      {REGISTER_ACTIONS[action]?.[1] ?? action}
      {about !== null && about !== line.actor && `: ${about}`}
      {record !== null && (
        <>
          {': '}
          <a href={projectPath(record)}>{record}</a>
        </>
      )}
      {batch !== null && (
        <>
          {' ('}
          <a href={batchPath(batch)}>{texts.batch(batch)}</a>
          {')'}
        </>
      )}
      {source !== '' && <span class="table__note"> {source}</span>}
      {detail !== null && ` (${detail})`}
    </>
  )
}

/** Nobody who is known did what a stranger did; a command on the server has no person. */
const whoOf = ({ actor, action }: RegisterLine): string => {
  if (actor !== null) return actor
  return action.endsWith('-rifiutato') ? texts.nobody : texts.command
}

const Lines = ({ content: { lines } }: { content: Content }) => (
  <table class="table table--stacked" aria-labelledby="registro">
    <thead>
      <tr>
        <th scope="col">{texts.when}</th>
        <th scope="col">{texts.who}</th>
        <th scope="col">{texts.what}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.id}>
          <td data-label={texts.when}>
            <Moment iso={line.at} />
          </td>
          <td data-label={texts.who}>{whoOf(line)}</td>
          <td data-label={texts.what}>
            <What line={line} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const RegisterPage = ({ content }: { content: Content }) => (
  <div class="container">
    <div class="desk">
      <h1 id="registro">{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Problems problems={sayProblems(content.problems)} />
      <RegisterFilter content={content} />
      <p class="register__total" role="status">
        <strong>{content.total === 0 ? texts.none : texts.total(content.total)}</strong>
      </p>
      {content.lines.length > 0 && (
        <>
          <Lines content={content} />
          <Pagination
            page={content.page}
            pages={content.pages}
            to={(page) => STAFF_ADDRESSES.register + queryOf(content, page)}
          />
          <p>
            <a class="entry__link" href={ENTRY_ADDRESSES.registerFile + queryOf(content)}>
              {texts.file}
            </a>
          </p>
        </>
      )}
    </div>
  </div>
)
