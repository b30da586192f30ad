import type { FieldKey } from '#domain/fields.ts'
import type { IngestField } from './field.ts'
import * as identity from './identity.ts'
import * as links from './links.ts'
import * as money from './money.ts'
import * as network from './network.ts'
import * as programme from './programme.ts'
import * as terms from './terms.ts'
import * as texts from './texts.ts'
import * as time from './time.ts'

/** How ingest deals with each field; one that is missing does not compile. Files are by subject, order is `FIELD_KEYS`. */
export const INGEST: { [F in FieldKey]: IngestField<F> } = {
  ...identity,
  ...programme,
  ...time,
  ...terms,
  ...network,
  ...money,
  ...texts,
  ...links,
}
