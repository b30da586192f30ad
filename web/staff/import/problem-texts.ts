import { FIELDS } from '#domain/fields.ts'
import type { ColumnProblem, NotWritten, WordProblem } from '#domain/staff/import-problems.ts'

export const columnProblemText = (problem: ColumnProblem): string => {
  switch (problem.code) {
    case 'no-title':
      return `Nessuna colonna dice di quale progetto si tratta: indicare quella del titolo («${FIELDS.title.label}»), o quella dell’identificativo.`
    case 'several':
      return `«${FIELDS[problem.field].label}» è indicato per più colonne (${problem.columns.join(' e ')}): lasciarne una, e per le altre scegliere «non leggere».`
  }
}

export const wordProblemText = (problem: WordProblem): string => {
  switch (problem.code) {
    case 'no-choice':
      return 'Scegliere una voce dell’elenco.'
    case 'no-name':
      return `Scrivere il nome della nuova voce: al massimo ${problem.most} caratteri.`
    case 'known-name':
      return `«${problem.name}» è già un nome di «${problem.term}»: scegliere quella voce.`
    case 'known-id':
      return `C’è già una voce con l’identificativo «${problem.id}»: scegliere un altro nome.`
  }
}

export const notWrittenTexts: Record<NotWritten, string> = {
  stale:
    'Intanto l’anteprima è cambiata, forse per mano di un’altra persona: non è stato scritto niente. Guardarla di nuovo, e confermare.',
  busy: 'Il file si sta ancora leggendo con le risposte appena date: non è stato scritto niente. Guardare l’anteprima, e confermare.',
  planned:
    'Le righe su cui si è appena deciso sono ora nell’anteprima: non è stato scritto niente. Guardarle, e confermare.',
  nothing: 'Nessuna riga è scelta: non c’è niente da scrivere.',
}
