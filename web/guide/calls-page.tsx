import type { CallsPage as Content, ShownCall } from '#domain/guide-pages.ts'
import { RECORD_LANG } from '../language.ts'
import { guideTexts } from '../messages/guide.ts'
import { callPath } from '../paths.ts'
import { TextPage } from '../text/text-page.tsx'
import { OwnText } from '../ui/own-text.tsx'
import { callAmount, callReached, callYears } from './call-facts.tsx'
import { ListFiles } from './list-files.tsx'

const figuresOf = (call: ShownCall): string =>
  [
    callYears(call) ?? guideTexts.noYears,
    callAmount(call),
    call.funded === null
      ? guideTexts.onlyHere(call.here)
      : guideTexts.ofHowMany(call.here, call.funded),
  ]
    .filter((one) => one !== null)
    .join(' · ')

/** Whom it reached. */
const Reached = ({ call }: { call: ShownCall }) => {
  const reached = callReached(call)
  return reached === null ? null : (
    <>
      {' · '}
      <OwnText text={reached} />
    </>
  )
}

type ListProps = {
  calls: readonly ShownCall[]
  /** Without what each asked. */
  isShort?: boolean
}

/** Calls with their figures, each leading to its page. */
export const CallList = ({ calls, isShort = false }: ListProps) => (
  <ul class="guide-list">
    {calls.map((call) => (
      <li key={call.id}>
        <a href={callPath(call.id)} lang={RECORD_LANG}>
          {call.title}
        </a>
        <p class="guide-list__facts">
          {figuresOf(call)}
          <Reached call={call} />
        </p>
        {!isShort && call.description !== null && (
          <p>
            <OwnText text={call.description} />
          </p>
        )}
      </li>
    ))}
  </ul>
)

export const CallsPage = ({ programmes }: Content) => (
  <TextPage title={guideTexts.calls} lead={guideTexts.callsLead}>
    {programmes.map(({ programme, calls }) => (
      <section key={programme.id} aria-labelledby={programme.id}>
        <h2 id={programme.id}>{programme.label}</h2>
        <CallList calls={calls} />
      </section>
    ))}
    <ListFiles list="calls" />
  </TextPage>
)
