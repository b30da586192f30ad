import { createDocuments } from '../documents.ts'

/** The first 500 synthetic documents, which nobody changes. For tests. */
export const documents = [...createDocuments()(500)]
