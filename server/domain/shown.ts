import type { Labelled, ProjectCard } from './schemas/search.ts'

/** A value that leads into the search, with how many projects it has. */
export type Entry = Labelled & { count: number }

/** What a list shows of a project: the page carries nothing that nobody sees. */
export type ShownProject = Omit<ProjectCard, 'beneficiaries' | 'territories' | 'completeness'>
