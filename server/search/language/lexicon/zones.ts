import type { Vocabularies } from '#domain/vocabulary.ts'

/** Zones that touch each other, by the map: each pair once. */
const TOUCHING: readonly (readonly [string, string])[] = [
  ['zona-nord-milano', 'zona-milano'],
  ['zona-nord-milano', 'zona-nord-ovest'],
  ['zona-nord-milano', 'zona-adda-martesana'],
  ['zona-nord-ovest', 'zona-milano'],
  ['zona-nord-ovest', 'zona-alto-milanese'],
  ['zona-nord-ovest', 'zona-magentino-e-abbiatense'],
  ['zona-nord-ovest', 'zona-sud-ovest'],
  ['zona-alto-milanese', 'zona-magentino-e-abbiatense'],
  ['zona-magentino-e-abbiatense', 'zona-sud-ovest'],
  ['zona-sud-ovest', 'zona-milano'],
  ['zona-sud-ovest', 'zona-sud-est'],
  ['zona-sud-est', 'zona-milano'],
  ['zona-sud-est', 'zona-adda-martesana'],
  ['zona-adda-martesana', 'zona-milano'],
]

/** How places are shortened: "Sesto S. Giovanni", "Cinisello B.mo", "Cernusco s/N". */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:San|Santo|Santa) /, 'S. '],
  [/\b(?:San|Santo|Santa) /, 'S '],
  [/\bBalsamo\b/, 'B.mo'],
  [/\bBalsamo\b/, 'B.'],
  [/ sul Naviglio\b/, ' s/N'],
  [/ sul Naviglio\b/, ' sul N.'],
  [/ Milanese\b/, ' Mil.se'],
  [/ Milanese\b/, ' M.se'],
]

/** Shorter ways in which a place is written. */
export const shortNames = (label: string): string[] =>
  SHORTENED.flatMap(([long, short]) => (long.test(label) ? [label.replace(long, short)] : []))

/** Zones by how many borders lie between them and one, nearest first; a list for each distance. */
const ringsAround = (zone: string): string[][] => {
  const rings = [[zone]]
  const seen = new Set([zone])
  for (let ring = rings[0]!; ring.length > 0; rings.push(ring)) {
    const beside = ring.flatMap((near) =>
      TOUCHING.flatMap(([one, other]) => (one === near ? [other] : other === near ? [one] : [])),
    )
    ring = [...new Set(beside)].filter((one) => !seen.has(one))
    for (const one of ring) seen.add(one)
  }
  return rings.filter((ring) => ring.length > 0)
}

/** What is near each municipality or zone, nearest first: its own zone, those that touch it, those behind these. Labels of zones. */
export const nearMunicipalities = ({ territorio }: Vocabularies): Map<string, string[][]> => {
  const near = new Map<string, string[][]>()
  for (const { id, label, broader } of territorio.terms) {
    const zone = id.startsWith('zona-') ? id : broader
    if (!zone?.startsWith('zona-')) continue
    const rings = ringsAround(zone).map((ids) => ids.map(territorio.labelOf))
    // A zone itself is nothing that is near it.
    near.set(label, zone === id ? rings.slice(1) : rings)
  }
  return near
}

/** How a name that is long is said in short: "San Donato" of San Donato Milanese, "Cologno" of Cologno Monzese. */
const headOf = (label: string): string => {
  const [first = '', second = '', ...others] = label.split(' ')
  if (/^(?:San|Santo|Santa)$/.test(first)) return others.length > 0 ? `${first} ${second}` : ''
  return second !== '' && first.length >= SHORTEST_HEAD ? first : ''
}

const SHORTEST_HEAD = 6

/** The short names of places that only one of them has, by label. */
export const headsOf = (labels: readonly string[]): Map<string, string> => {
  const all = labels.map(headOf)
  const isOwn = (head: string, label: string) =>
    head !== '' &&
    labels.every((one) => one === label || (one !== head && !one.startsWith(`${head} `)))
  return new Map(
    labels.flatMap((label, i): [string, string][] =>
      isOwn(all[i]!, label) ? [[label, all[i]!]] : [],
    ),
  )
}

/**
 * Regions and provinces of Italy where no project of these is, and which are no word of another kind ("Prato", "Potenza",
 * "Marche"): whoever asks for one is told so. A place that a record does name is found like any other.
 */
export const ELSEWHERE: readonly string[] = [
  ...[
    'Piemonte',
    'Veneto',
    'Liguria',
    'Toscana',
    'Umbria',
    'Lazio',
    'Abruzzo',
    'Molise',
    'Campania',
  ],
  ...['Puglia', 'Basilicata', 'Calabria', 'Sicilia', 'Sardegna', 'Friuli', 'Alto Adige'],
  ...[
    'Emilia-Romagna',
    'Emilia',
    'Romagna',
    'Valle d’Aosta',
    'Torino',
    'Novara',
    'Vercelli',
    'Biella',
  ],
  ...[
    'Cuneo',
    'Alessandria',
    'Verbania',
    'Genova',
    'La Spezia',
    'Savona',
    'Venezia',
    'Verona',
    'Vicenza',
  ],
  ...[
    'Padova',
    'Treviso',
    'Belluno',
    'Rovigo',
    'Trieste',
    'Udine',
    'Pordenone',
    'Gorizia',
    'Trento',
  ],
  ...[
    'Bolzano',
    'Bologna',
    'Modena',
    'Parma',
    'Piacenza',
    'Reggio Emilia',
    'Ferrara',
    'Ravenna',
    'Forlì',
  ],
  ...[
    'Cesena',
    'Rimini',
    'Firenze',
    'Pisa',
    'Livorno',
    'Siena',
    'Arezzo',
    'Grosseto',
    'Pistoia',
    'Perugia',
  ],
  ...[
    'Terni',
    'Ancona',
    'Pesaro',
    'Macerata',
    'Ascoli Piceno',
    'Roma',
    'Viterbo',
    'Frosinone',
    'L’Aquila',
  ],
  ...[
    'Pescara',
    'Teramo',
    'Campobasso',
    'Isernia',
    'Napoli',
    'Salerno',
    'Caserta',
    'Avellino',
    'Benevento',
  ],
  ...[
    'Bari',
    'Foggia',
    'Taranto',
    'Brindisi',
    'Lecce',
    'Matera',
    'Catanzaro',
    'Cosenza',
    'Crotone',
  ],
  ...[
    'Reggio Calabria',
    'Vibo Valentia',
    'Palermo',
    'Catania',
    'Messina',
    'Siracusa',
    'Ragusa',
    'Agrigento',
  ],
  ...[
    'Francia',
    'Germania',
    'Spagna',
    'Austria',
    'Slovenia',
    'Belgio',
    'Regno Unito',
    'Inghilterra',
  ],
  ...[
    'Caltanissetta',
    'Trapani',
    'Cagliari',
    'Sassari',
    'Nuoro',
    'Oristano',
    'Svizzera',
    'Ticino',
    'Lugano',
  ],
]
