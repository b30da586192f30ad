/** What is wrong with a form, as a page says it: of one field by its name, or of all of it. */
export type SaidProblem = { field: string | null; message: string }
