/**
 * Functions that are longer than a function may be, by file and name, each with its size and its reason. A size goes down, never
 * up; one that is short enough is taken out.
 */
export const LONG: Readonly<Record<string, { own: number; whole: number; why: string }>> = {
  'server/http/listings/topics.ts columnsOf': {
    own: 90,
    whole: 90,
    why: 'a table: one column after the other, with what it means; no names are shared',
  },
  'server/ingest/problems/messages.ts faultSentence': {
    own: 100,
    whole: 100,
    why: 'a table: one sentence for each code, which the compiler holds to be all of them',
  },
  'server/ingest/problems/reading-messages.ts readingNoticeSentence': {
    own: 70,
    whole: 70,
    why: 'a table: one sentence for each code, which the compiler holds to be all of them',
  },
  'server/ingest/readers/ods/sheets.ts readOdsSheets': {
    own: 23,
    whole: 131,
    why: 'a reader of elements: what opens, closes and stands between them changes one state, and parts of it would pass it to each other',
  },
  'server/search/embedded/index/collection.ts createCollection': {
    own: 58,
    whole: 153,
    why: 'the index in memory: its arrays are at hand in one closure, where every search reads them',
  },
  'server/search/embedded/match/conjunction.ts createConjunction': {
    own: 19,
    whole: 126,
    why: 'the innermost loop of every search: its buffers are filled in place',
  },
}
