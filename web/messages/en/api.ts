import type { Words } from '#domain/languages.ts'
import type * as italian from '../api.ts'

export const apiTexts: Words<typeof italian.apiTexts> = {
  machine: 'The same description, for programs:',
  contents: 'Addresses of the API',
  parameters: (count) => (count === 1 ? '1 parameter' : `${count} parameters`),
  parameter: 'Parameter',
  meaning: 'What it means',
  required: '(required)',
  problems: 'When something goes wrong',
  problemsLead:
    'The answer is problem+json (RFC 9457): “code” says what happened, “detail” explains it in Italian, “details” names each parameter that is not right.',
}
