import type { OpenAPIV3_1 } from 'openapi-types'
import { ADDRESSES } from '#domain/addresses.ts'
import type { ApiOperation } from '#domain/pages.ts'

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

const isParameter = (
  one: OpenAPIV3_1.ParameterObject | OpenAPIV3_1.ReferenceObject,
): one is OpenAPIV3_1.ParameterObject => 'name' in one

/** What the readable API page shows of the OpenAPI description, in the order of the description. */
export const listOperations = (document: OpenAPIV3_1.Document): ApiOperation[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method]
      if (!operation) return []
      return {
        method: method.toUpperCase(),
        path: ADDRESSES.api + path,
        summary: operation.summary ?? path,
        description: operation.description ?? null,
        parameters: (operation.parameters ?? []).filter(isParameter).map((parameter) => ({
          name: parameter.name,
          required: parameter.required ?? false,
          description: parameter.description ?? null,
        })),
      }
    }),
  )
