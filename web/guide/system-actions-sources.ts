import type { Link } from '#domain/schemas/project.ts'

/** The pages that the page "Azioni di sistema" comes from; their names are theirs, in every language. */
export const SYSTEM_ACTIONS_SOURCES: readonly Link[] = [
  {
    title:
      'Città metropolitana di Milano - Azioni di sistema (pagina aggiornata il 24 giugno 2024)',
    url: 'https://opencms10.cittametropolitana.mi.it/lavoro/piano-metropolitano-per-loccupazione-dei-disabili/Azioni-di-sistema.',
  },
  {
    title: 'Linkiesta - EMERGO, il nome e gli strumenti',
    url: 'https://www.linkiesta.it/2021/09/piano-emergo-disabili-lavoro-samsic/',
  },
  {
    title: 'Città metropolitana di Milano - EMERGO dal 2005 e il convegno sui PCTO',
    url: 'https://opencms10.cittametropolitana.mi.it/lavoro/news/Dalla-scuola-al-lavoro-il-modello-inclusivo-del-PCTO-della-Citta-metropolitana-di-Milano-una-buona-pratica-da-replicare',
  },
  {
    title: 'Dietro la notizia - La dote PCTO',
    url: 'https://www.dietrolanotizia.eu/2025/10/modello-inclusivo-di-pcto-emergo-della-citta-metropolitana-per-studenti-con-disabilita/',
  },
  {
    title: 'Città metropolitana di Milano - L’avviso sull’autismo del 2023',
    url: 'https://cittametropolitana.mi.it/newsletter/news/Finanziamenti-ai-progetti-per-il-lavoro-dei-giovani-con-disturbo-dello-spettro-autistico',
  },
  {
    title: 'Città metropolitana di Milano - Approvato il Masterplan 2025',
    url: 'https://opencms10.cittametropolitana.mi.it/lavoro/news/EMERGO-APPROVATO-IL-MASTERPLAN-2025',
  },
]
