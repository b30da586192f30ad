import { VOCABULARY_KEYS, type Vocabularies } from '#domain/vocabulary.ts'
import type { CreateReadableFile } from '../../../store/readable/readable-file.ts'
import type { About } from '../../present/about.ts'
import { DATA_COLUMNS, type DataColumn, joined } from '../columns.ts'
import { type Chunk, recordsOf, type Write } from '../snapshot.ts'
import {
  nameOf,
  ofProjects,
  PROVENANCE,
  RECORD_COLUMNS,
  readableTables,
  TERMS,
  type TellingTable,
} from './sqlite-tables.ts'

type File = ReturnType<CreateReadableFile>

const single = ({ value }: DataColumn, ...of: Parameters<DataColumn['value']>) => {
  const cell = value(...of)
  return typeof cell === 'object' ? joined(cell ?? []) || null : cell
}

/** What every base in a file says of itself: whence it is, what its columns mean, and the terms. */
export const addAbout = (
  file: File,
  about: About,
  tables: readonly TellingTable[],
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
  for (const { name: table, columns } of tables)
    for (const { name, told } of columns) {
      const { label, meaning, type, unit = null, vocabulary = null, since } = told
      file.insert('colonne', [table, name, label, meaning, type, unit, vocabulary, since])
    }
  for (const key of VOCABULARY_KEYS)
    for (const term of vocabularies[key].terms)
      file.insert('voci', [key, term.id, term.label, term.labelEn, term.broader])
}

/** A base in one file, with readable tables of its own: no copy of ours, so that nothing of the staff's can be in it. */
export const sqlite = (create: CreateReadableFile): Write =>
  async function* (snapshot): AsyncGenerator<Chunk> {
    const { about, vocabularies, origins } = snapshot
    const tables = readableTables(origins !== null)
    const file = create(tables)
    try {
      addAbout(file, about, tables, vocabularies)
      for await (const project of recordsOf(snapshot)) {
        const { slug } = project
        file.insert(
          'progetti',
          RECORD_COLUMNS.map((column) => single(column, project, about.origin)),
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
