import type * as italian from '../language.ts'

export const LANGUAGE: typeof italian.LANGUAGE = 'en'

export const RECORD_LANG: typeof italian.RECORD_LANG = 'it'
