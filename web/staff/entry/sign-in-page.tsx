import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES, NEXT, withNext } from '#domain/staff/entry-addresses.ts'
import type { SignInPage as Content } from '#domain/staff/entry-pages.ts'
import { Field } from '../form/field.tsx'
import { Problems } from '../form/messages.tsx'
import { Submit } from '../form/submit.tsx'
import { sayProblems } from './problem-texts.ts'
import { signInTexts as texts } from './texts.ts'

export const SignInPage = ({ content }: { content: Content }) => (
  <div class="container">
    <div class="desk">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Problems problems={sayProblems(content.problem)} />
      <form method="post" action={STAFF_ADDRESSES.signIn}>
        <input type="hidden" name={NEXT} value={content.next} />
        <Field
          id="email"
          label={texts.email}
          type="email"
          autocomplete="username"
          value={content.email}
          problem={null}
          required
        />
        <Field
          id="password"
          label={texts.password}
          type="password"
          autocomplete="current-password"
          problem={null}
          required
        />
        <Submit label={texts.enter} />
      </form>
      {content.institution !== null && (
        <div class="entry__other">
          <h2>{texts.or}</h2>
          <p>
            <a
              class="button button--secondary"
              href={withNext(ENTRY_ADDRESSES.institution, content.next)}
            >
              {texts.institution(content.institution)}
            </a>
          </p>
        </div>
      )}
      <p class="entry__help">{texts.help}</p>
    </div>
  </div>
)
