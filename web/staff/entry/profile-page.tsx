import { ENTRY_ADDRESSES } from '#domain/staff/entry-addresses.ts'
import type { ProfilePage as Content, SessionShown } from '#domain/staff/entry-pages.ts'
import type { StaffPage } from '#domain/staff/pages.ts'
import { Done } from '../form/messages.tsx'
import { Moment, momentText } from '../moment.tsx'
import { roleNames } from '../texts.ts'
import { profileTexts as texts } from './texts.ts'

/** Below this it is time for new ones. */
const FEW = 3

const Session = ({
  session: { id, device, openedAt, seenAt, isThis },
}: {
  session: SessionShown
}) => (
  <tr>
    <th scope="row">{device}</th>
    <td data-label={texts.opened}>
      <Moment iso={openedAt} />
    </td>
    <td data-label={texts.seen}>
      <Moment iso={seenAt} />
    </td>
    <td>
      {isThis ? (
        texts.this
      ) : (
        <form method="post" action={ENTRY_ADDRESSES.closeSession}>
          <input type="hidden" name="sessione" value={id} />
          <button class="button button--secondary" type="submit">
            {texts.close}{' '}
            <span class="visually-hidden">{texts.closeOf(device, momentText(openedAt))}</span>
          </button>
        </form>
      )}
    </td>
  </tr>
)

const Codes = ({ content: { hasCodes, recoveryLeft } }: { content: Content }) => (
  <section class="desk__part">
    <h2>{texts.codes}</h2>
    <p>
      {hasCodes ? texts.codesOn(recoveryLeft) : texts.codesOff}{' '}
      {hasCodes && recoveryLeft <= FEW && texts.codesFew}
    </p>
    <p class="form__buttons">
      <a class="button button--secondary" href={ENTRY_ADDRESSES.codes}>
        {hasCodes ? texts.changeApp : texts.activate}
      </a>
      {hasCodes && (
        <a class="button button--secondary" href={ENTRY_ADDRESSES.recovery}>
          {texts.renew}
        </a>
      )}
    </p>
  </section>
)

export const ProfilePage = ({ content, page }: { content: Content; page: StaffPage }) => (
  <div class="container">
    <div class="desk">
      <h1>{texts.title}</h1>
      {page.person && (
        <p class="lead">{texts.who(page.person.email, roleNames[page.person.role])}</p>
      )}
      {content.done && <Done>{texts.done[content.done]}</Done>}
      <section class="desk__part">
        <h2 id="accessi">{texts.sessions}</h2>
        <p>{texts.sessionsLead}</p>
        <table class="table table--stacked" aria-labelledby="accessi">
          <thead>
            <tr>
              <th scope="col">{texts.device}</th>
              <th scope="col">{texts.opened}</th>
              <th scope="col">{texts.seen}</th>
              <th scope="col">{texts.act}</th>
            </tr>
          </thead>
          <tbody>
            {content.sessions.map((session) => (
              <Session key={session.id} session={session} />
            ))}
          </tbody>
        </table>
      </section>
      <section class="desk__part">
        <h2>{texts.password}</h2>
        {content.hasPassword ? (
          <p>
            <a class="button button--secondary" href={ENTRY_ADDRESSES.ownPassword}>
              {texts.change}
            </a>
          </p>
        ) : (
          <p>{texts.noPassword}</p>
        )}
      </section>
      <Codes content={content} />
    </div>
  </div>
)
