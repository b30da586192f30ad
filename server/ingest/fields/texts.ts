import type { SectionKey } from '#domain/sections.ts'
import { EASY, gulpease, textBlocks } from '#domain/text/gulpease.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import { good } from '../cells/parsed.ts'
import { parseText } from '../cells/words.ts'
import { type IngestField, or } from './field.ts'

/** A text section: headed paragraphs and bullets, kept as they are written. */
const section = (key: SectionKey): Omit<IngestField<SectionKey>, 'aliases'> => ({
  parse: (cell) => parseText(cell, TEXT_LIMITS.section),
  write: ({ sections }) => sections[key] ?? '',
  compare: ({ sections }) => sections[key],
  merge: ({ sections }, { said }) => or(said[key], sections[key]),
})

export const summary: IngestField<'summary'> = {
  ...section('summary'),
  aliases: [
    'summary',
    'sintesi',
    'abstract',
    'descrizione',
    'breve descrizione',
    'descrizione breve',
  ],
}

/** Kept as it is, and said to be hard where it is: readers who need it can do nothing with such a text. */
export const easyToRead: IngestField<'easyToRead'> = {
  ...section('easyToRead'),
  aliases: [
    'easyToRead',
    'parole semplici',
    'testo facile da leggere',
    'facile da leggere',
    'facile da leggere e da capire',
    'facile da leggere e capire',
    'testo facile da leggere e da capire',
    'testo facile da leggere e capire',
    'easy to read',
    'testo facile',
    'lettura facile',
    'linguaggio facile',
    'linguaggio semplice',
    'linguaggio facile da leggere',
    'testo semplice',
    'parole facili',
    'in parole facili',
    'sintesi facile da leggere',
    'sintesi in parole semplici',
    'testo semplificato',
    'versione semplificata',
    'versione facile da leggere',
    'versione facile',
    'plain words',
    'plain language',
  ],
  parse: (cell) => {
    const parsed = parseText(cell, TEXT_LIMITS.section)
    if (!parsed.ok) return parsed
    const index = Math.floor(gulpease(textBlocks(parsed.value)))
    return index < EASY ? good(parsed.value, { code: 'hard-to-read', index }) : parsed
  },
}

export const context: IngestField<'context'> = {
  ...section('context'),
  aliases: ['context', 'contesto', 'contesto di partenza'],
}

export const objectives: IngestField<'objectives'> = {
  ...section('objectives'),
  aliases: [
    'objectives',
    'obiettivi',
    'obiettivo',
    'obiettivi e oggetto',
    'oggetto dell intervento',
    'obiettivi del progetto',
  ],
}

export const activities: IngestField<'activities'> = {
  ...section('activities'),
  aliases: [
    'activities',
    'attivita',
    'attivita realizzate',
    'attivita e servizi',
    'servizi erogati',
  ],
}

export const results: IngestField<'results'> = {
  ...section('results'),
  aliases: ['results', 'risultati', 'risultati ottenuti', 'impatto', 'esiti'],
}

export const obstacles: IngestField<'obstacles'> = {
  ...section('obstacles'),
  aliases: ['obstacles', 'ostacoli', 'criticita', 'difficolta', 'difficolta incontrate'],
}

export const transferability: IngestField<'transferability'> = {
  ...section('transferability'),
  aliases: ['transferability', 'trasferibilita', 'replicabilita', 'condizioni di replicabilita'],
}

export const buildingBlocks: IngestField<'buildingBlocks'> = {
  ...section('buildingBlocks'),
  aliases: ['buildingBlocks', 'mattoni', 'strumenti riutilizzabili', 'strumenti'],
}

export const editorialNote: IngestField<'editorialNote'> = {
  aliases: ['editorialNote', 'nota', 'note', 'note redazionali', 'note interne'],
  parse: (cell) => parseText(cell, 2_000),
  write: (project) => project.editorialNote ?? '',
  compare: (project) => project.editorialNote,
  merge: (known, { said }) => or(said.editorialNote, known.editorialNote),
}
