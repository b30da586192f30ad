/** As many columns as a file may have. */
const MOST = 200

/** How somebody has matched the columns of a file: fields by position, null for what is not to be read. */
export const readColumns = (
  form: URLSearchParams,
): { fields: (string | null)[]; remember: boolean } => {
  const fields = Array.from({ length: MOST }, (_, at) => form.get(`colonna-${at}`))
  const length = fields.findLastIndex((field) => field !== null) + 1
  return {
    fields: fields.slice(0, length).map((field) => field || null),
    remember: form.has('ricorda'),
  }
}
