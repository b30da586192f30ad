import type { UndoDecision } from '#domain/batch.ts'

const DECISIONS: readonly UndoDecision[] = ['keep', 'restore']

/** What was decided of fields: "d" for those of this page, "altro" for what came along from others. */
export const decisionsIn = (fields: URLSearchParams): Map<string, UndoDecision> => {
  const decisions = new Map<string, UndoDecision>()
  const note = (key: string, value: string) => {
    const decision = DECISIONS.find((one) => one === value)
    if (decision && /^\d{1,9}:[\w*]{1,40}$/.test(key)) decisions.set(key, decision)
  }
  for (const [name, value] of fields) {
    if (name.startsWith('d:')) note(name.slice(2), value)
    else if (name === 'altro') note(value.replace(/=\w*$/, ''), value.replace(/^.*=/, ''))
  }
  return decisions
}
