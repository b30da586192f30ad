import type { Format } from '#domain/formats.ts'
import type { Dialect } from '../formats/snapshot.ts'
import { csvDialect } from './dialect.ts'
import { fileProvenance } from './provenance.ts'

/** What may be chosen of a format. */
export type FileForm = { dialect: Dialect; provenance: boolean }

/** Takes what is chosen out of the parameters. */
export const takeForm = (parameters: URLSearchParams, format: Format): FileForm => ({
  dialect: format.id === 'csv' ? csvDialect.take(parameters) : 'excel',
  provenance: fileProvenance.take(parameters, format),
})

/** The parameters by which a form of a format is chosen. */
export const formParameters = ({ id, provenance }: Format): string[] => [
  ...(id === 'csv' ? [csvDialect.name] : []),
  ...(provenance ? [fileProvenance.name] : []),
]

/** The address of a file in this form. */
export const withForm = (address: string, { dialect, provenance }: FileForm): string =>
  fileProvenance.add(csvDialect.add(address, dialect), provenance)

/** What tells a form of an address from its others. */
export const variantOf = ({ id }: Format, { dialect, provenance }: FileForm): string =>
  `${id === 'csv' ? dialect : id}${provenance ? '-provenienza' : ''}`

/** A table of where values came from is another file than that of the records, and is kept beside it. */
export const nameEnding = ({ id }: Format, { provenance }: FileForm): string =>
  provenance && (id === 'csv' || id === 'parquet') ? '-provenienza' : ''

export const isPlainTable = ({ id }: Format, { dialect }: FileForm): boolean =>
  id === 'csv' && dialect === 'rfc4180'
