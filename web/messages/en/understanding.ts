import type { Words } from '#domain/languages.ts'
import type { Addition } from '#domain/schemas/search.ts'
import { listed, quoted } from '../../lib/text/en/format.ts'
import { shownText } from '../../lib/text/shown-text.ts'
import type * as italian from '../understanding.ts'

const allQuoted = (words: readonly string[]) => listed(words.map((word) => quoted(shownText(word))))

const named = (addition: Addition): string => {
  switch (addition.kind) {
    case 'name':
    case 'nearby':
    case 'related':
      return quoted(shownText(addition.text))
    case 'beginning':
      return `the words that begin with ${quoted(shownText(addition.text))}`
    case 'outdated':
      return 'names no longer in use'
  }
}

const instead = (addition: Addition): string[] =>
  addition.kind === 'related'
    ? [
        `here are those on ${named(addition)}, because ${addition.source === 'glossario' ? 'the glossary explains' : 'it is also called'} ${quoted(addition.because.replace(/\.$/, ''))}`,
      ]
    : []

const allNamed = (additions: readonly Addition[]) => listed(additions.map(named))

/** "2021" -> "projects running in 2021"; a label that says more says it itself. */
const whenTold = (label: string) =>
  /^(?:begun|ended)/.test(label)
    ? `projects ${label}`
    : `projects running ${/^\d{4}$/.test(label) ? 'in ' : ''}${label}`

export const understandingTexts: Words<typeof italian.understandingTexts> = {
  notes: 'How we read your search',
  corrected: (typed, used) =>
    `We did not find ${allQuoted([typed])}: we searched for ${allQuoted(used)}.`,
  expanded: (word, added) =>
    added.some(({ kind }) => kind === 'related')
      ? `No record uses the word ${allQuoted([word])}: ${listed(added.flatMap(instead))}.`
      : added.some(({ kind }) => kind === 'nearby')
        ? `No project names ${allQuoted([word])}: here are the closest ones, in ${allNamed(added)}.`
        : `For ${allQuoted([word])} we also searched for ${allNamed(added)}.`,
  excluded: (names, added) =>
    added.length === 0
      ? `We left out ${allQuoted(names)}.`
      : `We left out ${allQuoted(names)}, and also ${allNamed(added)}.`,
  limited: (facet, typed, label, not) => {
    const kind = facet === 'importo' ? 'an amount' : 'a period'
    const kept =
      facet === 'importo'
        ? `projects funded with ${label}; those that state no amount are left out`
        : `${whenTold(label)}; those without dates and year are left out`
    return not
      ? `We read ${allQuoted([typed])} as ${kind} to exclude: ${label}.`
      : `We read ${allQuoted([typed])} as ${kind}: ${kept}.`
  },
  unsaid: (facet, typed) =>
    `We read ${allQuoted([typed])} as a filter: projects that do not state ${facet === 'importo' ? 'their amount' : 'dates or a year'}.`,
  asWords: 'Search it as words',
  asReferenceYear: 'Look at the reference year instead',
  year: (year) => `We search for ${allQuoted([year])} in the text of the records.`,
  yearAsPeriod: (year) => `See the projects running in ${year}`,
  searchInstead: (asText) => `Do not exclude: search for ${quoted(shownText(asText))}`,
  elsewhere: (places) =>
    `${allQuoted(places)} ${places.length === 1 ? 'is' : 'are'} outside the area of these projects: here are the Metropolitan City of Milan and the other provinces of Lombardy.`,
  ambiguous: (typed) => `${allQuoted([typed])} can mean different things. Did you mean:`,
  ignored: (words) =>
    words.length === 1
      ? `${allQuoted(words)} is found in no project: we searched for the rest.`
      : `${allQuoted(words)} are found in no project: we searched for the rest.`,
  more: (added, others) =>
    added
      ? `We also searched for related words${others ? ', and other notes' : ''}`
      : 'Other notes',
  partial: (atLeast, of) =>
    `You searched for ${of} things: each of these projects contains at least ${atLeast === 1 ? 'one' : atLeast}, not always all.`,
  wordless: 'What you wrote contains no words to search for: the text does not narrow the results.',
  cut: 'The search was very long: we read only its beginning.',
  onlyMine: 'Search for my words only',
  exact: 'We are searching for your words only, without corrections or synonyms.',
  widen: 'Search for similar forms and synonyms, too',
  fallback:
    'The spare search engine has answered, because the main one cannot be reached now. The results are complete.',
}
