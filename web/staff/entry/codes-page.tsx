import { ENTRY_ADDRESSES } from '#domain/staff/entry-addresses.ts'
import type { CodesPage as Content } from '#domain/staff/entry-pages.ts'
import { Field } from '../form/field.tsx'
import { Problems } from '../form/messages.tsx'
import { Submit } from '../form/submit.tsx'
import { sayProblems } from './problem-texts.ts'
import { QrCode } from './qr-code.tsx'
import { SignOut } from './sign-out.tsx'
import { codesTexts as texts } from './texts.ts'

/** In fours, as it is easiest to type. */
const inFours = (key: string): string => (key.match(/.{1,4}/g) ?? []).join(' ')

/** Setting up an app for codes: by camera, on the same device, or by hand. */
export const CodesPage = ({ content }: { content: Content }) => {
  const { key, address, required, problem } = content
  const problems = sayProblems(problem)
  return (
    <div class="container">
      <div class="desk">
        <h1>{texts.title}</h1>
        <p class="lead">{required ? texts.required : texts.lead}</p>
        {required && <p>{texts.lead}</p>}
        <Problems problems={problems} />
        <section class="desk__part">
          <h2>{texts.first}</h2>
          <p>{texts.scan}</p>
          <QrCode text={address} label={texts.qr} />
          <p>
            <a class="entry__link" href={address}>
              {texts.open}
            </a>
          </p>
          <p>
            {texts.type}
            <br />
            <code class="entry__key">{inFours(key)}</code>
          </p>
        </section>
        <section class="desk__part">
          <h2>{texts.second}</h2>
          <form method="post" action={ENTRY_ADDRESSES.codes}>
            <Field
              id="codice"
              label={texts.code}
              inputMode="numeric"
              autocomplete="one-time-code"
              problem={problems[0]?.message ?? null}
              required
            />
            <Submit label={texts.activate} />
          </form>
          {required && <SignOut label={texts.leave} />}
        </section>
      </div>
    </div>
  )
}
