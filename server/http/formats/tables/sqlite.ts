import { VOCABULARY_KEYS, type Vocabularies } from '#domain/vocabulary.ts'
import type { CreateReadableFile, ReadableTable } from '../../../store/readable/readable-file.ts'
import { DATA_COLUMNS, type DataColumn, joined } from '../columns.ts'
import { type About, type Chunk, recordsOf, type Write } from '../snapshot.ts'

type File = ReturnType<CreateReadableFile>

/** Lists that have tables of their own; the others are words of a source, which stand in one cell. */
const TERMS = ['themes', 'disabilities', 'beneficiaries', 'territories'] as const
const PARTED: readonly (string | null)[] = [
  ...TERMS,
  'partners',
  'partnerKinds',
  'materials',
  'sources',
]

const columns = DATA_COLUMNS.filter(({ field }) => !PARTED.includes(field))
export const TYPES = { text: 'TEXT', list: 'TEXT', integer: 'INTEGER', number: 'REAL' } as const
const nameOf = (field: string) => DATA_COLUMNS.find((one) => one.field === field)?.name ?? field

const PROJECT = { name: 'slug', type: 'TEXT', references: 'progetti(slug)' } as const
const PLACE = { name: 'posizione', type: 'INTEGER' } as const
const text = (name: string) => ({ name, type: 'TEXT' }) as const
const ofProjects = (name: string) => `${name}_dei_progetti`

/** What every base in a file says of itself: the terms, what its columns mean, and whence it is. */
export const ABOUT_TABLES: readonly ReadableTable[] = [
  {
    name: 'voci',
    columns: [
      text('vocabolario'),
      text('id'),
      text('etichetta'),
      text('etichetta_en'),
      text('voce_piu_ampia'),
    ],
    primaryKey: ['vocabolario', 'id'],
  },
  {
    name: 'colonne',
    columns: [
      text('nome'),
      text('etichetta'),
      text('significato'),
      text('tipo'),
      text('unita'),
      text('vocabolario'),
    ],
    primaryKey: ['nome'],
  },
  { name: 'informazioni', columns: [text('chiave'), text('valore')], primaryKey: ['chiave'] },
]

const TABLES: readonly ReadableTable[] = [
  {
    name: 'progetti',
    columns: columns.map(({ name, kind }) => ({ name, type: TYPES[kind] })),
    primaryKey: ['slug'],
  },
  ...TERMS.map((field) => ({
    name: ofProjects(nameOf(field)),
    columns: [PROJECT, PLACE, text('voce'), text('etichetta')],
    primaryKey: ['slug', 'posizione'],
  })),
  {
    name: ofProjects('partner'),
    columns: [PROJECT, PLACE, text('nome'), text('tipo'), text('nota')],
    primaryKey: ['slug', 'posizione'],
  },
  {
    name: ofProjects('collegamenti'),
    columns: [PROJECT, text('tipo'), PLACE, text('titolo'), text('indirizzo')],
    primaryKey: ['slug', 'tipo', 'posizione'],
  },
  ...ABOUT_TABLES,
]

/** Where each value came from; there where it is asked for. */
const PROVENANCE: ReadableTable = {
  name: 'provenienza',
  columns: [
    PROJECT,
    text('colonna'),
    text('giorno'),
    text('ruolo'),
    text('file'),
    text('foglio'),
    { name: 'riga', type: 'INTEGER' },
    text('colonna_del_file'),
    text('pagine'),
  ],
  primaryKey: ['slug', 'colonna'],
}

const single = ({ value }: DataColumn, ...of: Parameters<DataColumn['value']>) => {
  const cell = value(...of)
  return typeof cell === 'object' ? joined(cell ?? []) || null : cell
}

type ToldColumn = Pick<DataColumn, 'name' | 'label' | 'meaning' | 'type' | 'unit' | 'vocabulary'>

export const addAbout = (
  file: File,
  about: About,
  told: readonly ToldColumn[],
  vocabularies: Vocabularies,
): void => {
  const facts = {
    titolo: about.title,
    ricerca: about.query,
    pagina: about.page,
    indirizzo: about.address,
    licenza: about.licence.url,
    citazione: about.attribution,
    data: about.updatedAt,
    seq: String(about.seq),
  }
  for (const [key, value] of Object.entries(facts)) file.insert('informazioni', [key, value])
  for (const { name, label, meaning, type, unit, vocabulary } of told)
    file.insert('colonne', [name, label, meaning, type, unit ?? null, vocabulary ?? null])
  for (const key of VOCABULARY_KEYS)
    for (const term of vocabularies[key].terms)
      file.insert('voci', [key, term.id, term.label, term.labelEn, term.broader])
}

/** A base in one file, with readable tables of its own: no copy of ours, so that nothing of the staff's can be in it. */
export const sqlite = (create: CreateReadableFile): Write =>
  async function* (snapshot): AsyncGenerator<Chunk> {
    const { about, vocabularies, origins } = snapshot
    const file = create(origins ? [...TABLES, PROVENANCE] : TABLES)
    try {
      addAbout(file, about, DATA_COLUMNS, vocabularies)
      for await (const project of recordsOf(snapshot)) {
        const { slug } = project
        file.insert(
          'progetti',
          columns.map((column) => single(column, project, about.origin)),
        )
        for (const field of TERMS) {
          const key = DATA_COLUMNS.find((one) => one.field === field)?.vocabulary
          project[field].forEach((id, at) => {
            const label = key ? vocabularies[key].labelOf(id) : id
            file.insert(ofProjects(nameOf(field)), [slug, at + 1, id, label])
          })
        }
        project.partners.forEach(({ name, kind, note }, at) => {
          file.insert(ofProjects('partner'), [slug, at + 1, name, kind, note])
        })
        for (const { name, day, role, file: from, sheet, row, column, pages } of origins?.(
          project,
        ) ?? []) {
          const stated = pages.join('\n') || null
          file.insert(PROVENANCE.name, [slug, name, day, role, from, sheet, row, column, stated])
        }
        for (const [kind, links] of [
          ['materiale', project.materials],
          ['fonte', project.sources],
        ] as const) {
          links.forEach(({ title, url }, at) => {
            file.insert(ofProjects('collegamenti'), [slug, kind, at + 1, title, url])
          })
        }
      }
      yield* file.read()
    } finally {
      file.remove()
    }
  }
