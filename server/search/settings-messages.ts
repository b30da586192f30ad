/** The file as a whole, in Italian: `list` is what is wrong in it, line by line. */
export const notValid = (file: string, list: string): string => `${file} non è valido. ${list}`

const RULES: Record<string, (params: Record<string, unknown>) => string> = {
  required: (params) => `manca ${(params.requiredProperties as string[]).join(', ')}`,
  additionalProperties: (params) =>
    `chiave sconosciuta: ${(params.additionalProperties as string[]).join(', ')}`,
  type: (params) => `deve essere di tipo ${String(params.type)}`,
  enum: (params) => `deve essere uno fra ${(params.allowedValues as string[]).join(', ')}`,
  minimum: (params) => `deve essere almeno ${String(params.limit)}`,
  maximum: (params) => `deve essere al più ${String(params.limit)}`,
  exclusiveMinimum: (params) => `deve essere maggiore di ${String(params.limit)}`,
  minItems: (params) => `deve avere almeno ${String(params.limit)} voci`,
  minLength: () => 'non può essere vuoto',
  uniqueItems: () => 'ha voci ripetute',
}

/** What a rule of the schema asks, in the words of whoever edits the file. */
export const ruleSentence = (keyword: string, params: Record<string, unknown>): string =>
  RULES[keyword]?.(params) ?? 'non è valido'
