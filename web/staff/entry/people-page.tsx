import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES, personPath } from '#domain/staff/entry-addresses.ts'
import type {
  LinkPage as Link,
  NewPersonPage as New,
  PeoplePage as People,
  PersonShown,
} from '#domain/staff/entry-pages.ts'
import { Field, problemOf } from '../form/field.tsx'
import { Problems } from '../form/messages.tsx'
import { Submit } from '../form/submit.tsx'
import { roleNames } from '../texts.ts'
import { NameField, RoleChoice } from './person-fields.tsx'
import { sayProblems } from './problem-texts.ts'
import { linkTexts, peopleTexts as texts } from './texts.ts'

const stateOf = ({ active, hasPassword, isBound, hasCodes }: PersonShown): string => {
  if (!active) return texts.suspended
  if (!hasPassword && !isBound) return texts.noWay
  return hasCodes ? texts.codes : texts.noCodes
}

export const PeoplePage = ({ content: { people } }: { content: People }) => (
  <div class="container">
    <div class="desk">
      <h1 id="persone">{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <p>
        <a class="button button--primary" href={ENTRY_ADDRESSES.newPerson}>
          {texts.add}
        </a>
      </p>
      <table class="table table--stacked" aria-labelledby="persone">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.email}</th>
            <th scope="col">{texts.role}</th>
            <th scope="col">{texts.state}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a class="entry__link" href={personPath(person.id)}>
                  {person.name}
                </a>
              </th>
              <td data-label={texts.email}>{person.email}</td>
              <td data-label={texts.role}>{roleNames[person.role]}</td>
              <td data-label={texts.state}>{stateOf(person)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </div>
)

export const NewPersonPage = ({ content: { given, problems } }: { content: New }) => (
  <div class="container">
    <div class="desk">
      <h1>{texts.newTitle}</h1>
      <p class="lead">{texts.newLead}</p>
      <Problems problems={sayProblems(problems)} />
      <form method="post" action={ENTRY_ADDRESSES.newPerson}>
        <NameField name={given.name} problems={sayProblems(problems)} />
        <Field
          id="email"
          label={texts.email}
          type="email"
          value={given.email}
          problem={problemOf(sayProblems(problems), 'email')}
          autocomplete="off"
          required
        />
        <RoleChoice role={given.role} />
        <Submit label={texts.newButton}>
          <a class="entry__link" href={STAFF_ADDRESSES.people}>
            {texts.back}
          </a>
        </Submit>
      </form>
    </div>
  </div>
)

/** A one-time link, once. */
export const LinkPage = ({ content: { shown, link } }: { content: Link }) => (
  <div class="container">
    <div class="desk">
      <h1>{linkTexts.title}</h1>
      <p class="lead">{linkTexts.lead(shown.name)}</p>
      <div class="field">
        <label class="field__label" for="indirizzo">
          {linkTexts.label}
        </label>
        <textarea
          class="field__input entry__address"
          id="indirizzo"
          rows={3}
          value={link}
          readOnly
        />
      </div>
      <p>{linkTexts.once}</p>
      <p>
        <a class="entry__link" href={STAFF_ADDRESSES.people}>
          {texts.back}
        </a>
      </p>
    </div>
  </div>
)
