import type { ApiOperation } from '#domain/pages.ts'

type Operation = Pick<ApiOperation, 'path' | 'summary' | 'description'>

/** What an address of the API is told as; its own description is Italian. */
export const operationWords = ({
  summary,
  description,
}: Operation): Pick<Operation, 'summary' | 'description'> => ({ summary, description })

/** What a parameter of the API means. */
export const parameterMeaning = (_name: string, description: string | null): string | null =>
  description

/** What a kind of problem is called. */
export const problemTitle = (_code: string, title: string): string => title
