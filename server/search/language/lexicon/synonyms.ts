/** One line of `data/synonyms.txt`; its header tells the format. Names are as written. */
export type SynonymRule =
  | { kind: 'equals'; names: string[] }
  | { kind: 'one-way'; from: string; to: string[] }
  | { kind: 'outdated'; names: string[] }
  | { kind: 'senses'; name: string; senses: { label: string; names: string[] }[] }

export type SynonymError = { line: number; message: string }

const names = (text: string) =>
  text
    .split('|')
    .map((name) => name.trim())
    .filter(Boolean)

const readSenses = (text: string) =>
  text.split(';').map((sense) => {
    const colon = sense.indexOf(':')
    return {
      label: sense.slice(0, Math.max(0, colon)).trim(),
      names: names(sense.slice(colon + 1)),
    }
  })

const readRule = (line: string): SynonymRule | string => {
  if (line.startsWith('!')) {
    const outdated = names(line.slice(1))
    return outdated.length > 0
      ? { kind: 'outdated', names: outdated }
      : 'words of another time are "! name | name"'
  }
  const [head = '', ...rest] = line.split(/\s[?>]\s/)
  const tail = rest.join(' ')
  if (/\s\?\s/.test(line)) {
    const senses = readSenses(tail)
    const whole = senses.length > 1 && senses.every((one) => one.label && one.names.length > 0)
    return whole
      ? { kind: 'senses', name: head.trim(), senses }
      : 'a word with several senses needs two or more of them, each "Label: name | name"'
  }
  if (/\s>\s/.test(line)) {
    const to = names(tail)
    return rest.length === 1 && head.trim() && to.length > 0
      ? { kind: 'one-way', from: head.trim(), to }
      : 'a one-way rule is "name > name | name"'
  }
  const equals = names(line)
  return equals.length > 1 ? { kind: 'equals', names: equals } : 'a group needs two names or more'
}

/** Reads the file. Total: every line that is not understood is told with its number, and left out. */
export const readSynonyms = (text: string): { rules: SynonymRule[]; errors: SynonymError[] } => {
  const rules: SynonymRule[] = []
  const errors: SynonymError[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (!line || line.startsWith('#')) continue
    const rule = readRule(line)
    if (typeof rule === 'string') errors.push({ line: index + 1, message: rule })
    else rules.push(rule)
  }
  return { rules, errors }
}
