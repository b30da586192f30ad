import { labelKey } from '#domain/text/fold.ts'

/** Stems of the words that say that something is over, with an ending of any gender and number. */
const CLOSED =
  /^(?:conclus|terminat|chius|completat|finit|ultimat|esaurit|completed|finished|closed|concluded|ended|done)[oaie]?$/
/** What may stand beside them without changing what they say. */
const BESIDE =
  /^(?:il|la|lo|i|gli|le|l|e|ed|progett[oi]|attivita|intervent[oi]|azion[ei]|iniziativ[ae]|stato|stata|stati|state|risulta|risultano|sono|gia|ormai|si|regolarmente|formalmente|positivamente|definitivamente|effettivamente|con|successo|esito|positivo|tutt[oaie]|quanto|rendicontat[oaie]|liquidat[oaie]|saldat[oaie]|verificat[oaie]|the|project|is|was)$/
const YES = /^(?:si|s|x|y|yes|vero|true|1|ok|portat[oaie] a (?:termine|conclusione|compimento))$/
const OPEN =
  /^(?:no|0|n|falso|false|apert[oaie]|attiv[oaie]|sospes[oaie]|approvat[oaie]|finanziat[oaie]|avviat[oaie]|iniziat[oaie]|prorogat[oaie]|pianificat[oaie]|programmat[oaie]|previst[oaie]|revocat[oaie]|annullat[oaie]|interrott[oaie]|ritirat[oaie]|rinunciat[oaie]|ammess[oaie]|respint[oaie]|ongoing|open|active|planned|cancelled)$/
/** "non concluso", "in corso", "da avviare", "quasi terminato": not over, whatever follows. */
const NOT_YET =
  /^(?:(?:il |l |la )?(?:progetto |attivita |intervento )?(?:e |risulta |sono )?)(?:non|mai|in|da|quasi|parzialmente|ancora|work in|not|rinuncia|revoca)(?: |$)/

/** Whether a statement about a project says that it is over ("conclusa", "Progetto terminato con successo") or that it is not. */
export const saysOver = (words: string): 'over' | 'open' | undefined => {
  const key = labelKey(words)
  if (YES.test(key) || /^\s*[✓✔☑✅]\s*$/u.test(words)) return 'over'
  if (OPEN.test(key) || NOT_YET.test(key)) return 'open'
  const parts = key.split(' ')
  const over = parts.some((part) => CLOSED.test(part))
  return over && parts.every((part) => CLOSED.test(part) || BESIDE.test(part)) ? 'over' : undefined
}

/** "concluso il 30/6/2020": the statement, and the words of its date. */
export const partDate = (words: string): { statement: string; date: string } | undefined => {
  const parts =
    /^(\D*?[a-zàèéìòù])[\s,:(–—-]*(?:in data |il giorno |il |l’|l'|al |a |nel(?:l’anno |l'anno )?|in |dal )?\s*((?:\d|gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|fine |inizio |primo |secondo ).*?)\)?[\s.]*$/iu.exec(
      words.trim(),
    )
  return parts ? { statement: parts[1] ?? '', date: parts[2] ?? '' } : undefined
}
