import type { Participant } from '#domain/project.ts'
import type { Lexicon } from './lexicon.ts'
import type { Random } from './random.ts'

const KINDS = [
  ['Cooperativa sociale', 'cooperativa'],
  ['Fondazione', 'fondazione'],
  ['Associazione', 'associazione'],
  ['Consorzio', 'consorzio'],
  ['Impresa', 'impresa'],
  ['Centro di formazione', 'scuola-formazione'],
  ['Servizio lavoro', 'servizi-lavoro'],
  ['Azienda speciale', 'ente-pubblico'],
] as const

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Organisations that do not exist and say so: "Fondazione Brantelo, ente sintetico 0042". */
export const createOrganisations = (lexicon: Lexicon, random: Random, count: number) =>
  Array.from({ length: count }, (_, i): Participant => {
    const [label, kind] = random.pick(KINDS)
    const number = String(i).padStart(4, '0')
    const name = `${label} ${capital(lexicon.word(random))}, ente sintetico ${number}`
    return { name, kind, note: null }
  })
