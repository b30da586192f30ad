import { formatEuro, plural } from '../lib/text/format.ts'

export const homeTexts = {
  title: 'Che cosa è già stato fatto',
  case: 'Non sai quali parole usare? Rispondi a quattro domande.',
  lead: 'Progetti finanziati e conclusi per il lavoro delle persone con disabilità. Cerca un caso come il tuo. Leggi com’è andata. Riusa quello che ti serve.',
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
  themesLead: 'Di che cosa si occupa il progetto. Scegli un tema e vedi i suoi progetti.',
  disabilities: 'Cerca per tipo di disabilità',
  disabilitiesLead:
    'Molte schede non lo dicono. Puoi cercare anche quelle, alla voce «non specificata».',
  without: 'Ancora senza progetti:',
  latest: 'Gli ultimi progetti',
  allProjects: (count: number) => `Vedi tutti i progetti (${plural(count, 'scheda', 'schede')})`,
  howTitle: 'Come leggere una scheda',
  how: [
    {
      title: 'Solo progetti conclusi',
      text: 'Ogni scheda dice come sappiamo che il progetto è finito.',
    },
    {
      title: 'I vuoti si vedono',
      text: 'Se le fonti non dicono una cosa, lo diciamo. Non tiriamo a indovinare.',
    },
    {
      title: 'Le fonti sono scritte',
      text: 'In fondo alla scheda ci sono le fonti. Sotto ogni parte leggi da quali fonti viene.',
    },
  ],
} as const
