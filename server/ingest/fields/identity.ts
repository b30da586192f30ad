import { isOwnAddress } from '#domain/addresses.ts'
import { labelKey, slugify } from '#domain/text/fold.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import { joinValues, valuesOf } from '../cells/list.ts'
import { pageIdOf } from '../cells/page-id.ts'
import { atMost, bad, every, good, map, quote } from '../cells/parsed.ts'
import { cleanLine, textOf } from '../cells/text.ts'
import { parseLine } from '../cells/words.ts'
import { type IngestField, or } from './field.ts'

const ADDRESS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const slug: IngestField<'slug'> = {
  aliases: ['slug', 'identificativo progetto', 'identificativo scheda'],
  parse: (cell) => {
    const text = cleanLine(textOf(cell) ?? '')
    if (isOwnAddress(text))
      return bad({ code: 'own-slug', value: text, suggestion: `progetto-${text}` })
    return ADDRESS.test(text) && text.length <= 100
      ? good(text)
      : bad({ code: 'bad-slug', value: quote(cell), suggestion: slugify(text) })
  },
  write: (project) => project.slug,
  compare: null,
  merge: null,
}

export const title: IngestField<'title'> = {
  aliases: [
    'title',
    'titolo del progetto',
    'titolo progetto',
    'nome progetto',
    'nome del progetto',
    'progetto',
    'denominazione progetto',
    'denominazione del progetto',
  ],
  parse: (cell) => {
    const parsed = parseLine(cell, TEXT_LIMITS.short, 3)
    const isExample = parsed.ok && labelKey(parsed.value).startsWith('esempio da cancellare')
    return isExample ? bad({ code: 'example-row' }) : parsed
  },
  write: (project) => project.title,
  compare: (project) => project.title,
  merge: (known, { said }) => said.title ?? known.title,
}

export const formerAddresses: IngestField<'formerAddresses'> = {
  aliases: [
    'formerAddresses',
    'vecchio indirizzo',
    'vecchi indirizzi',
    'indirizzo precedente',
    'pagina wiki',
  ],
  parse: (cell) =>
    map(
      atMost(every(valuesOf(cell).map((value) => parseLine(value, TEXT_LIMITS.short))), 20),
      (list) => [...new Set(list.map(pageIdOf))],
    ),
  write: (project) => joinValues(project.formerAddresses),
  compare: (project) => project.formerAddresses,
  merge: (known, { said, add }) => {
    const addresses = said.formerAddresses
    if (!add) return or(addresses, known.formerAddresses) ?? []
    return [...new Set([...known.formerAddresses, ...(addresses ?? [])])]
  },
}
