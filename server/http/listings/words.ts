import type { ListingKey } from '#domain/listings.ts'

type Words = {
  /** Of the table and of the file: ASCII, and never changed. */
  name: string
  /** As a heading. */
  title: string
  description: string
}

/** What each list is called, in Italian, wherever it is told of. */
export const LISTING_WORDS: Record<ListingKey, Words> = {
  calls: {
    name: 'avvisi',
    title: 'Avvisi',
    description:
      'Gli avvisi pubblici che hanno finanziato i progetti: anni, temi, denaro, che cosa chiedevano, quanti progetti sono nella banca dati.',
  },
  organisations: {
    name: 'enti',
    title: 'Enti',
    description:
      'Gli enti che hanno preso parte ai progetti: che tipo di ente sono, a quanti progetti, quanti da capofila, in quali anni.',
  },
  themes: {
    name: 'temi',
    title: 'Temi',
    description:
      'I temi dei progetti: che cosa vogliono dire, quanti progetti hanno, in quali anni e con quanto finanziamento indicato.',
  },
  disabilities: {
    name: 'disabilita',
    title: 'Tipi di disabilità',
    description:
      'I tipi di disabilità di cui parlano i progetti: che cosa vogliono dire, quanti progetti hanno, in quali anni e con quanto finanziamento indicato.',
  },
}
