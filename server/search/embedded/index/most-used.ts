/**
 * The words that Italian texts about this subject use most, as they are written there. Words are numbered as they come, and
 * the first 128 numbers take one byte: with these in front the texts of the records take a sixth less, and are read as much
 * sooner. Any other list would give the same answers.
 */
export const MOST_USED: readonly string[] = (
  'di e il la per che un con in a le del della i nel dei una si da al delle o alla è lo non degli sono ai gli nella come ' +
  'l d dell all dal alle dalla nell nelle più anche ha hanno tra fra su sul sulla loro essere stato stata stati dai nei ' +
  'ad dalle questo questa ed se ma dall sull cui ogni quali attraverso Il La I Le ' +
  'lavoro persone persona disabilità progetto progetti formazione servizi servizio attività aziende azienda ente enti ' +
  'lavorativo lavorativa lavorativi inserimento percorso percorsi Milano Città metropolitana Provincia EMERGO piano ' +
  'Progetto Disabilità Servizio Servizi Fondazione Cooperativa Associazione sociale sociali rete territorio imprese ' +
  'tirocinio tirocini giovani scuola operatori collocamento mirato psichica intellettiva'
).split(' ')
