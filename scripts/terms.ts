// npm run terms: what editors do with the controlled lists, one act at a time.
import { parseArgs } from 'node:util'
import { AppError } from '../server/domain/errors.ts'
import { VOCABULARY_KEYS, type VocabularyKey } from '../server/domain/vocabulary.ts'
import type { Store } from '../server/store/store.ts'
import { runCommand, say } from './command.ts'
import { openExisting } from './open-existing.ts'

const USAGE = `Le voci degli elenchi: temi, tipi di disabilità, destinatari, territorio…

npm run terms -- list ELENCO
npm run terms -- add ELENCO ID "Etichetta" --inglese "Label" [--sotto ID]
npm run terms -- rename ELENCO ID "Etichetta nuova" [--inglese "Label"]
npm run terms -- name ELENCO ID "altro nome" [--solo-ricerca]
npm run terms -- unname ELENCO ID "altro nome"
npm run terms -- broader ELENCO ID [ID DELLA VOCE PIÙ AMPIA]
npm run terms -- retire ELENCO ID
npm run terms -- revive ELENCO ID
npm run terms -- merge ELENCO ID IN-ID

ELENCO      ${VOCABULARY_KEYS.join(', ')}
--dry-run   prova: controlla, senza scrivere niente
Ogni cambiamento ha un numero, e si annulla con npm run undo -- NUMERO.`

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        inglese: { type: 'string' },
        sotto: { type: 'string' },
        'solo-ricerca': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    })
  } catch {
    throw new AppError('invalid', USAGE)
  }
}

type Arguments = ReturnType<typeof readArguments>

const by = { actor: 'comando' }

const isList = (name: string): name is VocabularyKey => VOCABULARY_KEYS.some((key) => key === name)

const needed = (value: string | undefined, what: string): string => {
  if (value) return value
  throw new AppError('invalid', `Manca ${what}.\n\n${USAGE}`)
}

const write = (
  { terms }: Store,
  vocabulary: VocabularyKey,
  { values, positionals }: Arguments,
): number => {
  const [act, , id = '', text = ''] = positionals
  const key = [vocabulary, needed(id, 'l’identificativo della voce')] as const
  switch (act) {
    case 'add':
      return terms.add(
        vocabulary,
        {
          id,
          label: needed(text, 'l’etichetta'),
          labelEn: needed(values.inglese, 'l’etichetta in inglese (--inglese)'),
          broader: values.sotto ?? null,
        },
        by,
      )
    case 'rename':
      return terms.rename(
        key,
        { label: needed(text, 'l’etichetta'), ...(values.inglese && { labelEn: values.inglese }) },
        by,
      )
    case 'name':
      return terms.addName(
        key,
        needed(text, 'il nome'),
        values['solo-ricerca'] ? 'searchOnly' : 'alternative',
        by,
      )
    case 'unname':
      return terms.removeName(key, needed(text, 'il nome'), by)
    case 'broader':
      return terms.setBroader(key, text || null, by)
    case 'retire':
      return terms.retire(key, by)
    case 'revive':
      return terms.revive(key, by)
    case 'merge':
      return terms.merge(key, needed(text, 'la voce a cui unirla'), by)
    default:
      throw new AppError('invalid', USAGE)
  }
}

const listTerms = (store: Store, vocabulary: VocabularyKey): string[] => {
  const { terms, merged = {} } = store.vocabularies.all()[vocabulary]
  return [
    ...terms.map((term) => {
      const names = [...term.alternative, ...term.former]
      const more = names.length > 0 ? ` (anche: ${names.join('; ')})` : ''
      const records = store.terms.holders([vocabulary, term.id]).length
      return `${term.id}: ${term.label}${more}, schede ${records}${term.retired ? ', ritirata' : ''}`
    }),
    ...Object.entries(merged).map(([from, into]) => `${from}: unita a ${into}`),
  ]
}

await runCommand(() => {
  const given = readArguments()
  const [act = '', list = ''] = given.positionals
  if (!isList(list)) throw new AppError('invalid', USAGE)
  const looks = act === 'list' || given.values['dry-run']
  // A trial is done on a copy, which goes when it is closed.
  const store = openExisting(looks ? 'to-look' : 'to-write')
  if (store === null) return 1
  try {
    if (act === 'list') say(listTerms(store, list))
    else {
      const number = write(store, list, given)
      say([
        looks
          ? 'Prova: si può fare. Non è stato scritto niente.'
          : `Fatto. È la numero ${number}: si può annullare.`,
      ])
    }
    return 0
  } finally {
    store.close()
  }
})
