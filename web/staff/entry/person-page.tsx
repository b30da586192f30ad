import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { type PersonAct, personPath } from '#domain/staff/entry-addresses.ts'
import type { PersonPage as Content } from '#domain/staff/entry-pages.ts'
import { Done, Problems } from '../form/messages.tsx'
import { Submit } from '../form/submit.tsx'
import { NameField, RoleChoice } from './person-fields.tsx'
import { sayProblems } from './problem-texts.ts'
import { peopleTexts as texts } from './texts.ts'

type ActProps = { id: number; act: PersonAct; label: string; about: string }

/** One thing to be done to a person, with what comes of it said before. */
const Act = ({ id, act, label, about }: ActProps) => (
  <form class="entry__act" method="post" action={personPath(id, act)}>
    <p id={`${act}-aiuto`}>{about}</p>
    <button class="button button--secondary" type="submit" aria-describedby={`${act}-aiuto`}>
      {label}
    </button>
  </form>
)

const Acts = ({ content: { shown, isOneself } }: { content: Content }) => {
  const { id, active, hasCodes, isBound } = shown
  return (
    <section class="desk__part">
      <h2>{texts.entry}</h2>
      {active && <Act id={id} act="collegamento" label={texts.link} about={texts.linkAbout} />}
      {hasCodes && <Act id={id} act="azzera-codici" label={texts.reset} about={texts.resetAbout} />}
      {isBound && <Act id={id} act="scollega" label={texts.unbind} about={texts.unbindAbout} />}
      {active && !isOneself && (
        <Act id={id} act="sospendi" label={texts.suspend} about={texts.suspendAbout} />
      )}
      {!active && <Act id={id} act="riammetti" label={texts.readmit} about={texts.readmitAbout} />}
    </section>
  )
}

export const PersonPage = ({ content }: { content: Content }) => {
  const { shown, isOneself, done } = content
  const problems = sayProblems(content.problems)
  return (
    <div class="container">
      <div class="desk">
        <h1>{shown.name}</h1>
        <p class="lead">
          {shown.email}
          {!shown.active && `, ${texts.suspended}`}
        </p>
        {done && <Done>{texts.done}</Done>}
        <Problems problems={problems} />
        <section class="desk__part">
          <h2>{texts.data}</h2>
          <form method="post" action={personPath(shown.id, 'modifica')}>
            <NameField name={shown.name} problems={problems} />
            {isOneself ? (
              <>
                <input type="hidden" name="ruolo" value={shown.role} />
                <p>{texts.oneself}</p>
              </>
            ) : (
              <RoleChoice role={shown.role} />
            )}
            <Submit label={texts.save} />
          </form>
        </section>
        <Acts content={content} />
        <p>
          <a class="entry__link" href={STAFF_ADDRESSES.people}>
            {texts.back}
          </a>
        </p>
      </div>
    </div>
  )
}
