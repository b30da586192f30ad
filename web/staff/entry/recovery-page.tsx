import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES } from '#domain/staff/entry-addresses.ts'
import type {
  RecoveryPage as Before,
  RecoveryCodesPage as Made,
} from '#domain/staff/entry-pages.ts'
import { Notice } from '../../ui/notice.tsx'
import { recoveryTexts as texts } from './texts.ts'

export const RecoveryPage = ({ content: { left } }: { content: Before }) => (
  <div class="container">
    <div class="desk">
      <h1>{texts.renewTitle}</h1>
      <p class="lead">{texts.renewLead(left)}</p>
      <form class="form__buttons" method="post" action={ENTRY_ADDRESSES.recovery}>
        <button class="button button--primary" type="submit">
          {texts.renew}
        </button>
        <a class="button button--secondary" href={STAFF_ADDRESSES.profile}>
          {texts.keepThese}
        </a>
      </form>
    </div>
  </div>
)

/** The codes themselves, once. */
export const RecoveryCodesPage = ({ content: { codes } }: { content: Made }) => (
  <div class="container">
    <div class="desk">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Notice tone="warning" title={texts.once}>
        <p>{texts.keep}</p>
      </Notice>
      <ol class="entry__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="button button--primary" href={STAFF_ADDRESSES.home}>
          {texts.go}
        </a>
      </p>
    </div>
  </div>
)
