import type { ShownCall } from '#domain/guide-pages.ts'
import { formatPartialDate } from '#domain/partial-date.ts'
import { formatNumber, listed } from '../lib/text/format.ts'
import { guideTexts } from '../messages/guide.ts'
import { topicPath, valuePath } from '../paths.ts'
import { OwnText } from '../ui/own-text.tsx'

const isRun = (years: readonly number[]) =>
  years.length > 2 && years.every((year, at) => year === (years[0] ?? 0) + at)

/** "2020, 2021", or "2017–2023" of many in a row; null where no source gives one. */
export const callYears = ({ years, yearsNote }: Pick<ShownCall, 'years' | 'yearsNote'>) => {
  if (years.length === 0) return null
  const text = isRun(years) ? `${years[0]}–${years.at(-1)}` : years.join(', ')
  return guideTexts.years(text, yearsNote === 'dedotti')
}

export const callAmount = ({
  amountEur,
  amountNote,
}: Pick<ShownCall, 'amountEur' | 'amountNote'>) =>
  amountEur === null ? null : guideTexts.amountOf(amountEur, amountNote === 'almeno')

/** Whom it reached; null where no source says it. */
export const callReached = ({ reached }: Pick<ShownCall, 'reached'>) => {
  const all = reached.map(({ count, what }) => guideTexts.reachedOne(count, what))
  return all.length === 0 ? null : listed(all)
}

const applications = ({ opens, closes }: ShownCall): string | null => {
  const [from, until] = [opens && formatPartialDate(opens), closes && formatPartialDate(closes)]
  if (from && until) return guideTexts.fromUntil(from, until)
  if (from) return guideTexts.from(from)
  return until ? guideTexts.until(until) : null
}

/** What its sources leave unsaid, in one sentence. */
export const CallGaps = ({ call }: { call: ShownCall }) => {
  const missing = [
    ...(call.years.length === 0 ? [guideTexts.gapYears] : []),
    ...(call.amountEur === null ? [guideTexts.gapAmount] : []),
    ...(call.funded === null ? [guideTexts.gapFunded] : []),
    ...(call.reached.length === 0 ? [guideTexts.gapReached] : []),
  ]
  return missing.length === 0 ? null : <p class="gaps">{guideTexts.gaps(listed(missing))}</p>
}

/** Every fact that is known of a call, in an order that never changes. */
export const CallFacts = ({ call }: { call: ShownCall }) => {
  const facts: [label: string, text: string | null][] = [
    [guideTexts.year, callYears(call)],
    [guideTexts.applications, applications(call)],
    [guideTexts.amount, callAmount(call)],
    [guideTexts.funded, call.funded === null ? null : formatNumber(call.funded)],
    [guideTexts.here, formatNumber(call.here)],
    [guideTexts.reached, callReached(call)],
    [guideTexts.programme, call.programme.label],
  ]
  return (
    <dl class="facts">
      {facts.map(([label, text]) =>
        text === null ? null : (
          <div class="facts__item" key={label}>
            <dt>{label}</dt>
            <dd>
              <OwnText text={text} />
            </dd>
          </div>
        ),
      )}
      {call.plan !== null && (
        <div class="facts__item">
          <dt>{guideTexts.plan}</dt>
          <dd>
            <a href={valuePath('piano', call.plan.id)}>{call.plan.label}</a>
          </dd>
        </div>
      )}
      <div class="facts__item">
        <dt>{guideTexts.themes}</dt>
        <dd>
          <ul class="value-links">
            {call.themes.map(({ id, label }) => (
              <li key={id}>
                <a href={topicPath('tema', id)}>{label}</a>
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}
