import { Errors } from 'typebox/schema'
import { type Document, LineCounter, parseDocument } from 'yaml'
import { AppError, type ErrorDetail } from '#domain/errors.ts'
import { labelKey } from '#domain/text/fold.ts'
import { notValid, ruleSentence } from './settings-messages.ts'
import { type SearchSettings, SettingsSchema } from './settings-schema.ts'

export type { SearchSettings } from './settings-schema.ts'

const FILE = 'meilisearch.yml'

type SchemaError = { keyword: string; instancePath: string; params: Record<string, unknown> }

/** The key an error is about: the unknown key itself, not the mapping that holds it. */
const pathOf = ({ keyword, instancePath, params }: SchemaError): string[] => {
  const path = instancePath.split('/').slice(1)
  const unknown =
    keyword === 'additionalProperties' ? (params.additionalProperties as string[]) : []
  return unknown[0] === undefined ? path : [...path, unknown[0]]
}

/** The line of a key, or of the nearest thing around it that the file has. */
const lineOf = (document: Document, lines: LineCounter, path: readonly string[]): number => {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    const range = (node as { range?: [number, number, number] } | undefined)?.range
    if (range) return lines.linePos(range[0]).line
  }
  return 1
}

const refuse = (details: ErrorDetail[]): never => {
  const list = details.map(({ field, message }) => `${field}: ${message}`).join('; ')
  throw new AppError('invalid', notValid(FILE, list), details)
}

/** One flat list of folded words out of lines that hold several. */
const flat = (lines: readonly string[]): string[] => [
  ...new Set(lines.flatMap((line) => labelKey(line).split(' ')).filter(Boolean)),
]

/**
 * Reads the text of `meilisearch.yml`. Throws an AppError `invalid` that names every wrong line and key at once.
 * Word lists come back flat, folded, and without repetitions.
 */
export const readSettings = (text: string): SearchSettings => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    refuse(
      document.errors.map((error) => ({
        field: `riga ${lines.linePos(error.pos[0]).line}`,
        message: error.message.split('\n')[0] ?? error.code,
      })),
    )
  }
  const value: unknown = document.toJS()
  // An unknown key is told twice: by the mapping that refuses it, and as a value where none may be.
  const errors = (Errors(SettingsSchema, value)[1] as SchemaError[]).filter(
    ({ keyword }) => keyword !== 'boolean',
  )
  if (errors.length > 0) {
    refuse(
      errors.map((error) => {
        const path = pathOf(error)
        const key = path.join('.') || '(file)'
        const message = ruleSentence(error.keyword, error.params)
        return { field: `riga ${lineOf(document, lines, path)}, ${key}`, message }
      }),
    )
  }
  const settings = value as SearchSettings
  return {
    ...settings,
    linkingWords: flat(settings.linkingWords),
    stopWords: flat([...settings.stopWords, ...settings.linkingWords]),
    askingWords: flat(settings.askingWords),
  }
}
