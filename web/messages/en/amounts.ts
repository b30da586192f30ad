import type { Words } from '#domain/languages.ts'
import type * as italian from '../amounts.ts'

export const amountTexts: Words<typeof italian.amountTexts> = {
  from: 'From, in euro',
  to: 'To, in euro',
  hint: 'A whole number of euro, for example 130000',
  counted:
    'This is the funding of the project as its source states it: many records do not, and stay under “Not stated”.',
}
