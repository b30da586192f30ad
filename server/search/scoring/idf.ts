/**
 * How telling it is that a record has a thing, when `having` of `all` records do: the inverse document frequency of BM25
 * (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, section 3.1), one added so that it stays above 0.
 */
const inverseDocumentFrequency = (having: number, all: number): number =>
  Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5))

/**
 * How telling it is that a record answers a slot, when so many records have each of its atoms: as much as its most common
 * atom is. Their sum would take a word with a dozen synonyms for one that every record has, although these mostly stand in
 * the same records.
 */
export const inverseDocumentFrequencyOfAny = (having: readonly number[], all: number): number =>
  inverseDocumentFrequency(Math.min(all, Math.max(0, ...having)), all)
