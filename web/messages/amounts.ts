/** Words of the amounts: their fields, and what they are. */
export const amountTexts = {
  from: 'Da euro',
  to: 'A euro',
  hint: 'Un numero intero di euro, per esempio 130.000',
  counted:
    'È il finanziamento del progetto, come lo scrive la fonte: molte schede non lo indicano, e restano in «Non indicato».',
} as const
