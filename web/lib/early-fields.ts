/** What a reader has put into fields before the script came, by the field's id: its text or choice, or its tick. */
export type EarlyFields = ReadonlyMap<string, string | boolean>

export const NO_EARLY_FIELDS: EarlyFields = new Map()

/** The option that the server's page has chosen: the first, where it names none. */
const sentOption = ({ options }: HTMLSelectElement): string =>
  ([...options].find((option) => option.defaultSelected) ?? options[0])?.value ?? ''

/** What the field says now, where it is no longer what the server sent; undefined where it still is. */
const changed = (field: Element): string | boolean | undefined => {
  if (field instanceof HTMLSelectElement) {
    return field.value === sentOption(field) ? undefined : field.value
  }
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return undefined
  if (field.type === 'checkbox' || field.type === 'radio') {
    return field.checked === field.defaultChecked ? undefined : field.checked
  }
  return field.value === field.defaultValue ? undefined : field.value
}

/** Looks at a page as the server sent it and the reader left it. To be called before the script takes it over. */
export const readEarlyFields = (root: ParentNode): EarlyFields => {
  const found = new Map<string, string | boolean>()
  for (const field of root.querySelectorAll('input[id], select[id]')) {
    const value = changed(field)
    if (value !== undefined) found.set(field.id, value)
  }
  return found
}
