import { createCorpus } from '../corpus.ts'
import { readVocabularies } from '../vocabularies.ts'

export const vocabularies = readVocabularies()

/** The synthetic projects of the first seed: to invent their words is most of what a few of them cost. For tests. */
export const corpus = createCorpus(vocabularies)
