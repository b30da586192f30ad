import { fold } from '#domain/text/fold.ts'

/**
 * A text in small letters, without accents, with one apostrophe and one dash, every character in its place: what patterns
 * of words are looked for in. A character that would become several stays as it is.
 */
export const plain = (text: string): string =>
  text.replace(/[^ -@[-~]/gu, (character) => {
    if (/[\u2018\u2019\u02bc\u2032\u00b4]/u.test(character)) return "'"
    if (/[\u2010-\u2015\u2212]/u.test(character)) return '-'
    if (/\s/u.test(character)) return ' '
    const folded = fold(character)
    return folded.length === character.length ? folded : character
  })

/** Whether a word may begin, or has ended, at a place of a text. */
export const isBorder = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\p{N}]/u.test(text[at] ?? ' ')

/** What a pattern finds at a place; null where it does not fit there. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** A pattern to be tried at one place. */
export const sticky = (source: string): RegExp => new RegExp(source, 'yu')

/** Things that are counted: a number before them is no amount of money and no year. */
export const COUNTED = sticky(
  ' (?:person|iscritt|utent|partecipant|aziend|impres|or[ae](?!\\p{L})|giorn|mes|ann[oi]|lavorator|student|allievi|abitant|post|contratt|tirocin|cooperativ|operator|tutor|giovan|ragazz|volt|ent[ei](?!\\p{L})|progett|incontr|visit|per cento|%)',
)
