import type { Edit, Rule } from './rule.ts'

const LANGUAGE = 'server/search/language/'

const rule = (name: string, file: string, find: string, replace: string): Rule => ({
  name,
  edits: [{ file: `${LANGUAGE}${file}`, find, replace }],
})

const edit = (file: string, find: string, replace: string): Edit => ({
  ...{ file: `${LANGUAGE}${file}`, find, replace },
})

/** Rules that read what words mean: what is not wanted, when, how much, verbs, places, words of everyday language. */
export const MEANING_RULES: readonly Rule[] = [
  rule('times and amounts: all', 'limits/limits.ts', '!MAY_LIMIT.test(text)', 'text'),
  {
    name: 'times: lists of years',
    edits: [
      edit('limits/limits.ts', 'isClosed(found.at(-1)!) && found', '!found.at(-1)! && found'),
      edit('limits/limits.ts', '    joinLists(found, read)\n', ''),
    ],
  },
  rule('times: years in letters', 'limits/dates.ts', '(?:duemila|millenovecento)', '(?:nessuno)'),
  rule(
    'counts: more and fewer',
    'plan/reading.ts',
    'said.exact ? [] : countsIn(text)',
    '[countsIn].slice(1)',
  ),
  rule(
    'exclusions: all',
    'exclusions/exclusions.ts',
    'holds(words) ? [] : found',
    'holds(words) ? [] : []',
  ),
  rule(
    'exclusions: "nei comuni di Lecco"',
    'exclusions/targets.ts',
    'if (isArea(said, at)) continue',
    '',
  ),
  rule('exclusions: "i tirocini di Lecco"', 'exclusions/targets.ts', '(narrows || holds', '(holds'),
  rule(
    'exclusions: names behind a dash',
    'plan/read-parts.ts',
    'withNames(q, parseText(q), words.nameEndIn)',
    'parseText(q)',
  ),
  rule(
    'verbs: families',
    'plan/atoms.ts',
    'if (!sameOnly) atoms.push(...familyAtoms(concept, options, atoms))',
    'void familyAtoms',
  ),
  rule('verbs: a thing and its trade', 'lexicon/families.ts', ', ...trades(word)]', ']'),
  rule(
    'everyday words',
    'language.ts',
    "...rulesOf(everyday, 'everyday-words.txt')",
    '...[everyday].slice(1)',
  ),
  rule(
    'the glossary leads on',
    'plan/plan.ts',
    'exact ? asked : relatedInstead(asked, { language, known })',
    'asked || relatedInstead',
  ),
  rule('places: what is near', 'plan/atoms.ts', 'if (near.length > 0) {', 'if (near.length < 0) {'),
  rule(
    'order: a text that a record says comes first',
    'plan/plan.ts',
    '[sentenceSlot(q, sentence)]',
    '[sentenceSlot(q, sentence)].slice(1)',
  ),
]
