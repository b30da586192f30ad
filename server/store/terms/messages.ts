const quote = (text: string) => `«${text}»`

/** What editors of the controlled lists are told; terms by their ids or labels. */
export const termMessages = {
  isNoName: (name: string) =>
    `${quote(name)} non va bene come nome: da 1 a 300 caratteri, senza spazi ai lati.`,
  hasNoLetter: (name: string) => `${quote(name)} non contiene lettere né cifre.`,
  isNameOf: (name: string, label: string, id: string) =>
    `${quote(name)} è già un nome di ${quote(label)} (${id}).`,
  isNameOfThis: (name: string) => `${quote(name)} è già un nome di questa voce.`,
  isNoOtherName: (name: string, label: string) =>
    `${quote(name)} non è un altro nome di ${quote(label)}.`,
  isNotThere: (vocabulary: string, id: string) =>
    `Nell’elenco ${vocabulary} non c’è la voce ${quote(id)}.`,
  isSoAlready: (id: string) => `La voce ${quote(id)} è già così: non c’è niente da cambiare.`,
  isCircle: (id: string, broader: string) =>
    `${quote(broader)} è già più ristretta di ${quote(id)}: il giro non si può chiudere.`,
  isNoId: (id: string) =>
    `${quote(id)} non va bene come identificativo: lettere minuscole senza accenti, cifre e trattini.`,
  idWasTaken: (id: string) =>
    `La voce ${quote(id)} c’è, o c’è stata: un identificativo non cambia significato.`,
  mergesWithItself: 'Una voce non si unisce a se stessa.',
}
