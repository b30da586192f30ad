/**
 * Where sentences of Italian stand besides in modules of sentences: tables that say of a field, a column, a file or a way of
 * the API what it is, beside the thing that they describe, and texts that are data themselves. By file or folder, each with
 * its reason. The list only gets shorter: one that holds no sentence any more is taken out, and a test says so.
 */
export const TABLES: Readonly<Record<string, string>> = {
  'server/domain/facets.ts': 'the table of filters, with their names',
  'server/domain/fields.ts': 'the table of fields, with what each means and how it is filled in',
  'server/domain/problems.ts': 'the titles of the kinds of problem, a table by code',
  'server/domain/query/types.ts': 'the orders of a search, with their names',
  'server/domain/schemas/project-schema-text.ts': 'the title of the published schema',
  'server/domain/site.ts': 'names of the site and of who runs it',
  'server/http/api': 'the description of the API, each part beside its schema',
  'server/http/errors.ts': 'the description of the API: what it may answer instead',
  'server/http/query-parameters.ts': 'the description of the API: its parameters',
  'server/http/formats': 'columns and sheets of the files, each with what it means',
  'server/http/listings': 'columns of the files of lists, each with what it means',
  'server/http/present/origin-schema.ts': 'the description of where a value comes from',
  'server/http/documents': 'what the published descriptions of the data say of them',
  'server/http/exports/about.ts': 'the name of the data, as files quote it',
  'server/http/oai/metadata.ts': 'the kind of a record in its metadata',
  'server/ingest/columns/template-words.ts': 'the words of the template for imports',
  'server/ingest/report': 'lines for a terminal, made of what an import and an undo tell in codes',
  'web/staff/menu.ts': 'the rooms of the desk, with their names',
  'web/guide/system-actions-sources.ts': 'titles of sources, as they call themselves',
}
