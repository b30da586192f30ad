/** Words of the page that lists the API's addresses. */
export const apiTexts = {
  machine: 'La stessa descrizione, per i programmi:',
  contents: 'Indirizzi dell’API',
  parameter: 'Parametro',
  meaning: 'Che cosa vuol dire',
  required: '(obbligatorio)',
} as const
