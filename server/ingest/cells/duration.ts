const NUMBER =
  '(?:\\d{1,3}(?:[.,]\\d+)?(?!\\d)|un|uno|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|quindici|diciotto|venti|ventiquattro|trenta|trentasei)'
const UNIT = '(?:ann[oi]|mes[ei]|settiman[ae]|giorn[oi]|gg|semestr[ei]|trimestr[ei])\\.?'
const AMOUNT = `(?:n\\.? ?|circa )?${NUMBER} ?(?:\\([a-z]+\\) ?)?${UNIT}(?: e mezzo)?(?: circa)?|${UNIT}:? ${NUMBER}`
const ALONE = new RegExp(
  `^(?:durata:? ?(?:di )?|per (?:una durata di )?)?(?:(?:${AMOUNT})(?:(?: e |,? ?\\+ ?|, ?)(?:${AMOUNT}))*(?:,? ?[(+]? ?(?:di |piu )?(?:con )?(?:${AMOUNT} )?(?:di )?prorog[a-z]*(?: di ${AMOUNT})?\\)?)?|(?:annual|biennal|triennal|quadriennal|semestral|trimestral|mensil|pluriennal)[ei]|biennio|triennio|\\d{1,3}(?:[.,]0+)?)$`,
)
const BEFORE = new RegExp(
  `^(?:durata:? ?(?:di )?)?(?:${AMOUNT})[,:;]? ?(?:[(–-] ?)?(?=\\D*\\d.*\\d{4})`,
)
const AFTER = new RegExp(`[,;]? ?\\(?(?:per |durata:? )?(?:${AMOUNT})\\)?$`)

/** "24 mesi", "due anni", "biennale", 36: how long, and not when. The text is folded. */
export const isDuration = (text: string): boolean => ALONE.test(text)

/** A period without the duration that stands beside it: "24 mesi (gennaio 2017 - dicembre 2018)". */
export const withoutDuration = (text: string): string => {
  const rest = text.replace(BEFORE, '').replace(AFTER, '')
  return rest === text ? text : rest.replace(/^\(|\)$/g, '')
}
