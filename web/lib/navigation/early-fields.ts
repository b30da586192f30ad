/** What a reader has put into fields before the script came, by `fieldKey`: its text or choice, or its tick. */
export type EarlyFields = ReadonlyMap<string, string | boolean>

export const NO_EARLY_FIELDS: EarlyFields = new Map()

type Field = HTMLInputElement | HTMLSelectElement

/** Of a box among many of one name, which have no ids: a page has dozens. */
export const boxKey = (name: string, value: string) => `${name}-${value}`

const fieldKey = ({ id, name, value }: Field) => (id === '' ? boxKey(name, value) : id)

const fieldsIn = (root: ParentNode) =>
  root.querySelectorAll<Field>('input[id], select[id], input[type="checkbox"]')

/** The option that the server's page has chosen: the first, where it names none. */
const sentOption = ({ options }: HTMLSelectElement): string =>
  ([...options].find((option) => option.defaultSelected) ?? options[0])?.value ?? ''

/** What the field says now, where it is no longer what the server sent; undefined where it still is. */
const changed = (field: Field): string | boolean | undefined => {
  if (field instanceof HTMLSelectElement) {
    return field.value === sentOption(field) ? undefined : field.value
  }
  if (field.type === 'hidden') return undefined
  if (field.type === 'checkbox' || field.type === 'radio') {
    return field.checked === field.defaultChecked ? undefined : field.checked
  }
  return field.value === field.defaultValue ? undefined : field.value
}

/** Looks at a page as the server sent it and the reader left it. To be called before the script takes it over. */
export const readEarlyFields = (root: ParentNode): EarlyFields => {
  const found = new Map<string, string | boolean>()
  for (const field of fieldsIn(root)) {
    const value = changed(field)
    if (value !== undefined) found.set(fieldKey(field), value)
  }
  return found
}

/** The fields that were read so, in the order of the page. */
export const earlyFieldsIn = (root: ParentNode, early: EarlyFields): Field[] =>
  [...fieldsIn(root)].filter((field) => early.has(fieldKey(field)))
