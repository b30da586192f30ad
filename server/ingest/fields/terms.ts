import type { FieldsOf } from '#domain/fields.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { joinValues, valuesOf } from '../cells/list.ts'
import { atMost, every } from '../cells/parsed.ts'
import { parseTerms } from '../cells/terms.ts'
import { parseLine } from '../cells/words.ts'
import type { IngestField } from './field.ts'

type TermsField = FieldsOf<'terms'>
type WordingField = FieldsOf<'strings'> & `${TermsField}Wording`
type Rest<F extends TermsField | WordingField> = Omit<IngestField<F>, 'aliases'>

/** Values of a vocabulary; ids inside, labels in a cell. */
const terms = (field: TermsField, vocabulary: VocabularyKey): Rest<TermsField> => ({
  parse: (cell, { vocabularies }) => parseTerms(cell, vocabularies[vocabulary]),
  write: (project, vocabularies) =>
    joinValues(project[field].map(vocabularies[vocabulary].labelOf)),
  compare: (project) => project[field],
  merge: (known, { said, add }) => {
    const heard = said[field]
    if (heard === undefined) return [...known[field]]
    if (heard === null) return []
    return add ? [...new Set([...known[field], ...heard.ids])] : heard.ids
  },
})

/** The source's own words beside a field of terms: their own column, else the words of that cell where they are not the labels. */
const wording = (field: WordingField, of: TermsField): Rest<WordingField> => ({
  parse: (cell) =>
    atMost(
      every(valuesOf(cell).map((value) => parseLine(value, TEXT_LIMITS.wording))),
      TEXT_LIMITS.list,
    ),
  write: (project) => joinValues(project[field]),
  compare: (project) => project[field],
  merge: (known, { said }) => {
    const own = said[field]
    if (own !== undefined) return own ?? []
    const beside = said[of]
    if (beside === null) return []
    return beside?.words?.filter((word) => word.length <= TEXT_LIMITS.wording) ?? [...known[field]]
  },
})

export const themes: IngestField<'themes'> = {
  ...terms('themes', 'tema'),
  aliases: ['themes', 'tema', 'temi chiave', 'tematica', 'tematiche', 'ambito tematico'],
}

export const disabilities: IngestField<'disabilities'> = {
  ...terms('disabilities', 'disabilita'),
  aliases: [
    'disabilities',
    'tipo di disabilita',
    'tipologia di disabilita',
    'tipologie di disabilita',
    'disabilita',
  ],
}

export const beneficiaries: IngestField<'beneficiaries'> = {
  ...terms('beneficiaries', 'destinatari'),
  aliases: [
    'beneficiaries',
    'beneficiari',
    'tipologia di beneficiari',
    'tipologia beneficiari',
    'tipologia di destinatari',
    'tipo di destinatari',
  ],
}

export const beneficiariesWording: IngestField<'beneficiariesWording'> = {
  ...wording('beneficiariesWording', 'beneficiaries'),
  aliases: [
    'beneficiariesWording',
    'destinatari parole della fonte',
    'destinatari descrizione',
    'descrizione destinatari',
    'beneficiari descrizione',
  ],
}

export const territories: IngestField<'territories'> = {
  ...terms('territories', 'territorio'),
  aliases: [
    'territories',
    'territori',
    'ambito territoriale',
    'ambito territoriale di riferimento',
    'zona',
    'comune',
    'comuni',
  ],
}

export const territoriesWording: IngestField<'territoriesWording'> = {
  ...wording('territoriesWording', 'territories'),
  aliases: [
    'territoriesWording',
    'territorio parole della fonte',
    'territorio descrizione',
    'descrizione territorio',
  ],
}
