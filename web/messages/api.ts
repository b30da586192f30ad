/** Words of the page that lists the API's addresses. */
export const apiTexts = {
  machine: 'La stessa descrizione, per i programmi:',
  contents: 'Indirizzi dell’API',
  parameters: (count: number) => (count === 1 ? '1 parametro' : `${count} parametri`),
  parameter: 'Parametro',
  meaning: 'Che cosa vuol dire',
  required: '(obbligatorio)',
} as const
