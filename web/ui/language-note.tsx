import type { VNode } from 'preact'

/** What readers in another language ought to know of the records; nothing where they speak the same one. */
export const LanguageNote = (): VNode | null => null
