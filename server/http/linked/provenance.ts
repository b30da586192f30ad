import { projectPath } from '#domain/addresses.ts'
import type { Project } from '#domain/project.ts'
import type { PublicOrigin } from '../present/origins.ts'
import type { Thing } from './graph.ts'

const placeOf = ({ sheet, row, column }: PublicOrigin): string | null => {
  const parts = [
    ...(sheet === null ? [] : [`foglio ${sheet}`]),
    ...(row === null ? [] : [`riga ${row}`]),
    ...(column === null ? [] : [`colonna ${column}`]),
  ]
  return parts.length > 0 ? parts.join(', ') : null
}

/** Where each value of a record came from, in the terms of PROV-O: a value is a part of the record's page. */
export const provenanceThings = (
  { slug }: Project,
  origins: readonly PublicOrigin[],
  origin: string,
): Thing[] => {
  const page = origin + projectPath(slug)
  return origins.map((one) => ({
    id: `${page}#valore-${one.name}`,
    types: ['prov:Entity'],
    says: [
      ['dct:isPartOf', { iri: page }],
      ['dct:identifier', one.name],
      ['dct:title', { text: one.label, language: 'it' }],
      ['dct:created', { text: one.day, type: 'xsd:date' }],
      [
        'prov:wasGeneratedBy',
        { id: null, types: ['prov:Activity'], says: [['dct:title', one.role]] },
      ],
      [
        'prov:hadPrimarySource',
        one.pages.filter((page) => URL.canParse(page)).map((iri) => ({ iri })),
      ],
      [
        'prov:wasDerivedFrom',
        one.file === null
          ? null
          : {
              id: null,
              types: ['prov:Entity'],
              says: [
                ['dct:title', one.file],
                ['dct:description', placeOf(one)],
              ],
            },
      ],
    ],
  }))
}
