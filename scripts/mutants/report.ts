import type { Mutation } from './mutation.ts'
import type { Outcome } from './try.ts'

export type Tried = { mutation: Mutation; outcome: Outcome }

/** The part of a name that says to which part of the product it belongs. */
const areaOf = ({ mutation }: Tried): string => mutation.name.split('-')[0]!

const isNoticed = ({ outcome }: Tried): boolean =>
  !['SURVIVED', 'STALE', 'BROKEN'].includes(outcome)

const row = (name: string, of: readonly Tried[]): string => {
  const count = (...outcomes: Outcome[]) =>
    of.filter(({ outcome }) => outcomes.includes(outcome)).length
  const tests = count('killed', 'late')
  return `| ${name} | ${of.length} | ${tests} | ${count('types')} | ${count('SURVIVED')} | ${count('STALE', 'BROKEN')} |`
}

/** The score as a table in Markdown, with what survived; `ok` when every mistake was noticed. */
export const report = (tried: readonly Tried[]): { text: string; ok: boolean } => {
  const areas = Map.groupBy(tried, areaOf)
  const missed = tried.filter((one) => !isNoticed(one))
  const noticed = tried.length - missed.length
  const lines = [
    '',
    '| area | mistakes | noticed by tests | by types alone | survived | stale or broken |',
    '|---|--:|--:|--:|--:|--:|',
    ...[...areas].sort(([a], [b]) => (a < b ? -1 : 1)).map(([area, of]) => row(area, of)),
    row('all', tried),
    '',
    `${noticed} of ${tried.length} noticed.`,
    ...missed.map(
      ({ mutation: { name, file, why }, outcome }) => `- ${outcome} ${name} (${file}): ${why}`,
    ),
  ]
  return { text: lines.join('\n'), ok: missed.length === 0 }
}
