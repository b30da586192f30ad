import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { API_ADDRESSES, belowApi } from '#domain/machine-addresses.ts'
import { VOCABULARY_KEYS } from '#domain/vocabulary.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { PROBLEM_RESPONSES } from '../errors.ts'

const closed = { additionalProperties: false } as const

const TermSchema = Type.Object(
  {
    id: Type.String(),
    label: Type.String(),
    labelEn: Type.String(),
    alternative: Type.Array(Type.String(), { description: 'Altri nomi della stessa cosa' }),
    former: Type.Array(Type.String(), { description: 'Nomi usati in passato' }),
    broader: Type.Union([Type.String(), Type.Null()], { description: 'La voce più ampia' }),
    note: Type.Union([Type.String(), Type.Null()]),
    retired: Type.Boolean({ description: 'Non si usa più per schede nuove' }),
  },
  closed,
)

const VocabulariesAnswerSchema = Type.Object(
  {
    vocabularies: Type.Array(
      Type.Object(
        {
          key: Type.Enum([...VOCABULARY_KEYS]),
          label: Type.String(),
          labelEn: Type.String(),
          terms: Type.Array(TermSchema),
          merged: Type.Array(Type.Object({ id: Type.String(), into: Type.String() }, closed), {
            description: 'Voci unite ad altre: l’identificativo di prima porta a quella nuova',
          }),
        },
        closed,
      ),
    ),
  },
  closed,
)

type Options = { catalogue: Catalogue }

/** The controlled lists. Outdated words are for searching only and stay out. */
export const vocabularyRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { catalogue }) => {
  app.get(
    belowApi(API_ADDRESSES.vocabularies),
    {
      schema: {
        tags: ['vocabolari'],
        operationId: 'listVocabularies',
        summary: 'I vocabolari: identificativi stabili ed etichette',
        description:
          'Ogni elenco con le sue voci, in italiano e in inglese; le voci unite ad altre.',
        response: { 200: VocabulariesAnswerSchema, ...PROBLEM_RESPONSES },
      },
    },
    async () => {
      const all = catalogue.vocabularies()
      return {
        vocabularies: VOCABULARY_KEYS.map((key) => ({
          key,
          label: all[key].label,
          labelEn: all[key].labelEn,
          terms: all[key].terms.map(({ searchOnly: _, retired = false, ...term }) => ({
            ...term,
            retired,
          })),
          merged: Object.entries(all[key].merged ?? {}).map(([id, into]) => ({ id, into })),
        })),
      }
    },
  )
}
