export type { ExplainedWord, GlossaryWord } from './schemas/glossary.ts'
