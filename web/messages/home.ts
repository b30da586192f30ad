import { formatEuro, plural } from '../lib/format.ts'

export const homeTexts = {
  title: 'Che cosa è già stato fatto',
  case: 'Non sai quali parole usare? Rispondi a quattro domande.',
  lead: 'Progetti finanziati e conclusi per il lavoro delle persone con disabilità. Cerca un caso simile al tuo, leggi com’è andata, riusa quello che serve.',
  examples: 'Per esempio:',
  exampleSearches: ['autismo', 'alternanza scuola lavoro', 'disability manager', 'legge 68'],
  figures: 'La banca dati in cifre',
  projectsFigure: (count: number) => (count === 1 ? 'progetto concluso' : 'progetti conclusi'),
  organisationsFigure: (count: number) => (count === 1 ? 'ente coinvolto' : 'enti coinvolti'),
  yearsFigure: 'anni di riferimento',
  fundingFigure: (projects: number) =>
    `di finanziamento, indicato in ${plural(projects, 'scheda', 'schede')}`,
  funding: formatEuro,
  themes: 'Cerca per tema',
  themesLead: 'Il tema dell’avviso che ha finanziato il progetto.',
  disabilities: 'Cerca per tipo di disabilità',
  disabilitiesLead:
    'Molte schede non lo indicano: «non specificata» si può cercare come ogni altra voce.',
  without: 'Ancora senza progetti:',
  latest: 'Gli ultimi progetti',
  allProjects: (count: number) => `Vedi tutti i progetti (${plural(count, 'scheda', 'schede')})`,
  howTitle: 'Come leggere una scheda',
  how: [
    {
      title: 'Solo progetti conclusi',
      text: 'Ogni scheda dice da che cosa sappiamo che il progetto è finito.',
    },
    {
      title: 'I vuoti si vedono',
      text: 'Quello che le fonti non dicono è scritto nella scheda: nulla è stimato o indovinato.',
    },
    {
      title: 'Le fonti sono scritte',
      text: 'In fondo a ogni scheda ci sono i documenti e le pagine da cui viene il racconto.',
    },
  ],
} as const
