/** Italian words that carry no subject, most used first. */
export const FUNCTION_WORDS =
  `di e il la che per un in a le con del i della una dei nel si da al delle alla è lo non sono come anche
  gli ai più dal degli nella su ha dalla stato o alle tra sul loro questo ogni attraverso presso verso
  sulla questa hanno essere dalle durante nelle secondo fra quali stata dopo nei stati propri ciascuna`
    .trim()
    .split(/\s+/)

/** Joined to a word that begins with a vowel. */
export const ELIDED = ["l'", "dell'", "all'", "un'", "nell'", "dall'", "sull'", "d'"] as const

/** How lemmas inflect: the forms of a stem, by the name of its family. */
export const ENDINGS = {
  m: ['o', 'i'],
  f: ['a', 'e'],
  io: ['io', 'i'],
  ca: ['ca', 'che'],
  co: ['co', 'ca', 'ci', 'che'],
  invariabile: [''],
  e: ['e', 'i'],
  adj: ['o', 'a', 'i', 'e'],
  zione: ['zione', 'zioni'],
  mento: ['mento', 'menti'],
  tore: ['tore', 'tori', 'trice', 'trici'],
  ista: ['ista', 'isti', 'iste'],
  are: ['are', 'ato', 'ata', 'ati', 'ate', 'ando', 'a', 'ano'],
  ire: ['ire', 'ito', 'ita', 'iti', 'ite', 'endo', 'isce'],
  ità: ['ità'],
  bile: ['bile', 'bili'],
  mente: ['mente'],
} as const

export type Family = keyof typeof ENDINGS

/** Words of the field, most used first: stem/family. */
export const DOMAIN_LEMMAS: readonly (readonly [stem: string, family: Family])[] = `
  lavor/m progett/m person/f aziend/f lavorativ/adj disabil/ità serviz/io ret/e forma/zione inseri/mento
  percors/m competenz/f social/e attiv/ità opera/tore giovan/e scuol/f impres/f territor/io personal/e
  inclusiv/adj tirocin/io sostegn/m ambient/e cooperativ/f student/e famigli/f colloca/mento modell/m autonomi/f
  valuta/zione lavora/tore educativ/adj organizza/zione sperimental/e orienta/mento risors/f bisogn/m esperienz/f
  partecipa/zione obiettiv/m metodologi/f strument/m contest/m professional/e candidat/m colloqu/io grupp/m incontr/m
  laborator/io cors/m certifica/zione mansion/e postazion/e ausil/io tecnologi/f accessi/bile digital/e ricer/ca
  analisi/invariabile monitoragg/io risultat/m assun/zione contratt/m convenzion/e finanzia/mento contribut/m band/m
  sensibilizza/zione comunica/zione collabora/zione integra/zione media/zione progett/are coinvolgi/mento realizz/are
  attiv/are svilupp/m individual/e personalizz/are specific/adj divers/adj nuov/adj psichi/co motor/adj intellettiv/adj
  sensorial/e visiv/adj uditiv/adj autisti/co fragil/e adult/adj minor/e resident/e domicil/io quartier/e
  comunal/e provincial/e regional/e metropolitan/adj privat/adj pubbli/co accredit/are educa/tore psicolog/m
  assistent/e consulenz/f facilita/tore referent/e responsabil/e collegament/m uffic/io magazzin/m cucin/f ristorazion/e
  giardinagg/io agricol/adj informati/co amministrativ/adj logisti/ca pulizi/f artigianal/e turisti/co cultural/e
  sportiv/adj verd/e accompagna/mento tutor/invariabile costru/ire
`
  .trim()
  .split(/\s+/)
  .map((entry) => entry.split('/') as [string, Family])

/** Whole turns of phrase, so that law references, figures and compounds occur as people write them. */
export const PHRASES = [
  'ai sensi della legge 68/99',
  'con convenzione ex art. 14',
  'in alternanza scuola-lavoro',
  'come previsto dalla L. 104/92',
  'con il 75% degli obiettivi raggiunti',
  "d'intesa con il centro per l'impiego",
  'nel 2018 e nel 2019',
  'per circa 200 ore di formazione',
] as const
