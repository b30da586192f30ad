import { MEANING_RULES } from './meaning-rules.ts'
import type { Edit, Rule } from './rule.ts'

const LANGUAGE = 'server/search/language/'
const ANALYSIS = 'server/search/analysis/'

const rule = (name: string, file: string, find: string, replace: string): Rule => ({
  name,
  edits: [{ file, find, replace }],
})

const withoutLines = (kind: string): Edit => ({
  file: `${LANGUAGE}lexicon/synonyms.ts`,
  find: 'else rules.push(rule)',
  replace: `else if (rule.kind !== '${kind}') rules.push(rule)`,
})

const withoutVocabularies: Edit = {
  file: `${LANGUAGE}lexicon/vocabulary-rules.ts`,
  find: 'SEARCHED.flatMap((key) => vocabularies[key].terms.flatMap((term) => rulesOf(key, term)))',
  replace: '[...(vocabularies ? [] : rulesOf("tema", null as never))]',
}

const synonyms: readonly Rule[] = [
  {
    name: 'synonyms: all',
    edits: [
      { ...withoutLines(''), replace: 'else if (!rule) rules.push(rule)' },
      withoutVocabularies,
    ],
  },
  { name: 'synonyms: what equals', edits: [withoutLines('equals')] },
  { name: 'synonyms: one way', edits: [withoutLines('one-way')] },
  { name: 'synonyms: several senses', edits: [withoutLines('senses')] },
  { name: 'synonyms: of the vocabularies', edits: [withoutVocabularies] },
  rule(
    'synonyms: what equals an added one',
    `${LANGUAGE}lexicon/lexicon.ts`,
    'for (const name of equalsOf(target)) add(name, WEIGHT.further, insteadOf)',
    'void insteadOf',
  ),
  rule(
    '... only where no record has that one',
    `${LANGUAGE}lexicon/lexicon.ts`,
    'conditionTerms.has(target) ? null : target',
    'null',
  ),
  rule(
    'synonyms: none that is narrower',
    `${LANGUAGE}lexicon/lexicon.ts`,
    ' || isNarrower(name.term, term)',
    '',
  ),
]

const names: readonly Rule[] = [
  rule(
    'names: part of one',
    `${LANGUAGE}plan/atoms.ts`,
    'return part.length > 1 ? part : null',
    'return part.length > 99 ? part : null',
  ),
  rule('names: words apart count half', `${LANGUAGE}plan/atoms.ts`, 'apart: 0.5', 'apart: 1'),
  rule(
    'names: word by word where unanswered',
    `${LANGUAGE}plan/concepts.ts`,
    'options.isAnswered(term) || right',
    'true || right',
  ),
  rule(
    'names: made of words of the asking',
    `${LANGUAGE}plan/concepts.ts`,
    "isAskingPhrase(span) ? 'asking' : null",
    'isAskingPhrase(span) ? null : null',
  ),
  rule(
    'names: small words come and go',
    `${ANALYSIS}analyser.ts`,
    '(term) => linking.has(term))',
    '(term) => !term)',
  ),
]

const spelling: readonly Rule[] = [
  rule(
    'words typed apart',
    `${LANGUAGE}plan/concepts.ts`,
    'if (!options.knowsCompound(joined)) continue',
    'if (joined) continue',
  ),
  rule(
    'words run together',
    `${LANGUAGE}plan/run-together.ts`,
    'if (tells && holds(own)) return own',
    'if (tells && holds(own)) void own',
  ),
  rule(
    'hyphened words as one',
    `${ANALYSIS}analyser.ts`,
    'if (/\\d/.test(joined)) continue',
    'if (joined) continue',
  ),
  rule(
    'acronyms spelled',
    `${ANALYSIS}spelled.ts`,
    'if (letters.length > 1 && spells)',
    'if (letters.length > 99 && spells)',
  ),
  rule('beginnings', `${LANGUAGE}plan/guesses.ts`, 'last && !/^', 'last && !last && !/^'),
  rule(
    'typing errors: all',
    `${LANGUAGE}plan/corrections.ts`,
    'if (most === 0 ||',
    'if (most >= 0 ||',
  ),
  rule(
    'typing errors: two',
    `${LANGUAGE}plan/corrections.ts`,
    'return word.length >= two ? 2 :',
    'void two\n    return',
  ),
  rule(
    'typing errors: forms nobody writes',
    `${LANGUAGE}plan/corrections.ts`,
    'meant.length > 0 || most > 1 ?',
    'meant.length >= 0 ?',
  ),
  rule(
    'typing errors: the first letter is right',
    `${LANGUAGE}plan/corrections.ts`,
    '(typed[0] === meant[0] ||',
    '(true ||',
  ),
  rule(
    'typing errors: none in correct Italian',
    `${LANGUAGE}plan/corrections.ts`,
    '      italian.has(word) ||\n',
    '',
  ),
  rule(
    'forms: feminine of persons',
    `${ANALYSIS}stem.ts`,
    "if (word.endsWith('trice') || (word.endsWith('trici')",
    "if (word === '' && (word.endsWith('trici')",
  ),
  rule(
    'forms: ch and gh',
    `${ANALYSIS}stem.ts`,
    'return isHard && root.length > 3',
    'return root.length > 99',
  ),
  rule(
    'forms: words kept apart',
    `${ANALYSIS}stem.ts`,
    'if (apart !== undefined) return apart',
    'void apart',
  ),
  rule('forms: none of a small word', `${ANALYSIS}stem.ts`, 'if (SMALL.has(root)) return word', ''),
]

const laws: readonly Rule[] = [
  rule(
    'laws: all',
    `${ANALYSIS}analyser.ts`,
    'of findReferences(words, between)',
    'of findReferences([], between)',
  ),
  rule(
    'laws: with a date',
    `${ANALYSIS}references.ts`,
    'const date = dateLength(words, afterDel, between)',
    'const date = dateLength([], afterDel, between)',
  ),
  rule(
    'laws: numbers spelled out',
    `${ANALYSIS}law-words.ts`,
    'Number(word) : (SPELLED.get(word) ?? null)',
    'Number(word) : null',
  ),
  rule(
    'laws: written as one word',
    `${ANALYSIS}references.ts`,
    'endsWithDigit(word) ?',
    'word === "" && endsWithDigit(word) ?',
  ),
  rule(
    'laws: number and year alone',
    `${ANALYSIS}references.ts`,
    'if (beginsWithDigit(word)) return',
    'if (word === "" && beginsWithDigit(word)) return',
  ),
]

const REQUIREMENTS = `${LANGUAGE}plan/requirements.ts`
const content = 'items.filter((item) => item.common === null)'

const required: readonly Rule[] = [
  {
    name: 'small words step back',
    edits: [
      {
        file: REQUIREMENTS,
        find: content,
        replace: "items.filter((item) => item.common !== 'asking')",
      },
      {
        file: REQUIREMENTS,
        find: "items.filter((item) => item.common === 'stop')",
        replace: 'items.slice(0, 0)',
      },
    ],
  },
  {
    name: 'words of the asking step back',
    edits: [
      {
        file: REQUIREMENTS,
        find: content,
        replace: "items.filter((item) => item.common !== 'stop')",
      },
      {
        file: REQUIREMENTS,
        find: "items.filter((item) => item.common === 'asking')",
        replace: 'items.slice(0, 0)',
      },
    ],
  },
  rule(
    '... and are welcome',
    REQUIREMENTS,
    'optional: asked.map(lighter)',
    'optional: asked.slice(0, 0).map(lighter)',
  ),
  rule(
    'words that nobody has are left out',
    REQUIREMENTS,
    'content.filter((item) => answered &&',
    'content.filter((item) => !item && answered &&',
  ),
  rule('... but a disability or a place', REQUIREMENTS, ' && !item.condition', ''),
  rule(
    '... so that nothing is found in a short question',
    REQUIREMENTS,
    '(missing && all <= allUpTo)',
    '(missing && all < 0)',
  ),
  rule(
    'of many things a share will do',
    REQUIREMENTS,
    'Math.ceil(all * share)',
    'Math.ceil(all * Math.max(1, share))',
  ),
  rule(
    'a sentence asks less of each word',
    REQUIREMENTS,
    'items.length >= SENTENCE',
    'items.length >= 99 * SENTENCE',
  ),
  rule(
    'less where no record answers enough',
    REQUIREMENTS,
    'least: Math.ceil(all / 3)',
    'least: all <= allUpTo && !sentence ? all : enough',
  ),
  rule(
    'labels of disabilities are welcome',
    `${LANGUAGE}plan/plan.ts`,
    'kindsAsked(required, lexicon)',
    'kindsAsked([], lexicon)',
  ),
  rule(
    'weights of the fields',
    'server/search/settings.ts',
    '    ...settings,\n    linking',
    '    ...settings,\n    fields: { title: 1, lead: 1, terms: 1, summary: 1, partners: 1, body: 1 },\n    linking',
  ),
]

/** Every rule of the language that is left, in the order of the table. */
export const RULES: readonly Rule[] = [
  ...synonyms,
  ...names,
  ...spelling,
  ...laws,
  ...required,
  ...MEANING_RULES,
]
