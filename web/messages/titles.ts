/** Titles and first sentences of the text pages: on the page, in the window's title, in search engines. */
export const textPageTitles = {
  about: {
    title: 'Informazioni sulla banca dati',
    lead: 'Che cos’è, che cosa contiene, come nasce una scheda e come si cerca.',
  },
  'open-data': {
    title: 'Dati aperti',
    lead: 'Tutti i progetti, da scaricare e riusare liberamente: come file o attraverso un’API.',
  },
  codebook: {
    title: 'Che cosa vogliono dire i dati',
    lead: 'Ogni colonna dei file, con il suo significato, e gli elenchi di voci che i dati usano.',
  },
  api: {
    title: 'API',
    lead: 'Gli indirizzi a cui un programma può chiedere progetti, conteggi, file e vocabolari. Non serve registrarsi.',
  },
  accessibility: {
    title: 'Accessibilità di questo sito',
    lead: 'Che cosa abbiamo fatto perché tutti possano usare questo sito, come lo verifichiamo e che cosa ancora manca.',
  },
  privacy: {
    title: 'Informativa sulla privacy',
    lead: 'Questo sito non usa cookie, non traccia chi lo visita e non chiede dati personali.',
  },
} as const
