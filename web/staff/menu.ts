import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'

/** The rooms of the desk, in the order of the work. */
export const MENU = [
  { href: STAFF_ADDRESSES.upload, label: 'Importa', about: 'Un foglio di progetti conclusi.' },
  {
    href: STAFF_ADDRESSES.imports,
    label: 'Importazioni',
    about: 'Che cosa è stato importato, da chi, e come si annulla.',
  },
  {
    href: STAFF_ADDRESSES.answers,
    label: 'Risposte ricordate',
    about: 'Quello che è stato detto una volta di colonne e parole, e come si ritira.',
  },
  {
    href: STAFF_ADDRESSES.register,
    label: 'Registro',
    about: 'Chi ha fatto che cosa, e quando.',
  },
  { href: STAFF_ADDRESSES.people, label: 'Persone', about: 'Chi può entrare, e con quale ruolo.' },
  { href: STAFF_ADDRESSES.profile, label: 'Profilo', about: 'I propri accessi e la password.' },
] as const
