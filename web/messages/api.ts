/** Words of the page that lists the API's addresses. */
export const apiTexts = {
  machine: 'La stessa descrizione, per i programmi:',
  contents: 'Indirizzi dell’API',
  parameters: (count: number) => (count === 1 ? '1 parametro' : `${count} parametri`),
  parameter: 'Parametro',
  meaning: 'Che cosa vuol dire',
  required: '(obbligatorio)',
  problems: 'Quando qualcosa non va',
  problemsLead:
    'La risposta è in problem+json (RFC 9457): “code” dice che cosa è successo, “detail” lo spiega, “details” nomina ogni parametro che non va.',
} as const
