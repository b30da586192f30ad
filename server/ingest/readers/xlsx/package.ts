import { refuseFile } from '../../bytes/refuse-file.ts'
import { isTrue, parseXml } from '../../bytes/xml.ts'
import { readZipPart, type ZipPart } from '../../bytes/zip.ts'
import { INGEST_LIMITS } from '../../limits.ts'

export type Relation = { id: string; type: string; target: string; external: boolean }

/** Parts of a workbook by their path, case aside: programs differ in it. */
export const createPackage = (bytes: Uint8Array, parts: ReadonlyMap<string, ZipPart>) => {
  const byPath = new Map<string, ZipPart>()
  for (const part of parts.values()) byPath.set(part.name.replaceAll('\\', '/').toLowerCase(), part)

  /** The bytes of a part; undefined where there is none. Sheets may be as large as the whole file. */
  const read = (path: string, most: number = INGEST_LIMITS.partBytes): Uint8Array | undefined => {
    const part = byPath.get(path.toLowerCase())
    return part && readZipPart(bytes, part, most)
  }

  /** What a part refers to; inner targets as paths. */
  const relationsOf = (path: string): Relation[] => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const own = read(`${folder}_rels/${path.slice(folder.length)}.rels`)
    const relations: Relation[] = []
    if (!own) return relations
    parseXml(own, {
      open: (name, attributes) => {
        if (name !== 'relationship') return
        const { Id: id = '', Type = '', Target: target = '', TargetMode } = attributes
        const external = TargetMode === 'External'
        const type = Type.slice(Type.lastIndexOf('/') + 1)
        relations.push({ id, type, target: external ? target : resolve(folder, target), external })
      },
    })
    return relations
  }

  return { read, relationsOf }
}

export type Package = ReturnType<typeof createPackage>

const resolve = (folder: string, target: string): string => {
  const segments: string[] = []
  const path = target.startsWith('/') ? target : `/${folder}${target}`
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

export type SheetEntry = { name: string; hidden: boolean; path: string }

export type Workbook = {
  sheets: SheetEntry[]
  from1904: boolean
  /** The program that wrote the file left all formulas to be computed by whoever opens it. */
  uncomputed: boolean
  strings: string | undefined
  styles: string | undefined
}

/** The sheets with cells, in their order; sheets of charts have none and are no sheets for us. */
export const readWorkbook = ({ read, relationsOf }: Package): Workbook => {
  const path =
    relationsOf('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const bytes = read(path) ?? refuseFile({ code: 'damaged' })
  const relations = relationsOf(path)
  const partOf = (kind: string) => relations.find(({ type }) => type === kind)?.target
  const book: Workbook = {
    sheets: [],
    from1904: false,
    uncomputed: false,
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
  }
  parseXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookpr') book.from1904 = isTrue(attributes.date1904)
      else if (name === 'calcpr') book.uncomputed = isTrue(attributes.fullCalcOnLoad)
      else if (name === 'sheet') {
        const found = relations.find(({ id }) => id === (attributes['r:id'] ?? attributes.id))
        if (found?.type !== 'worksheet') return
        const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
        book.sheets.push({ name: attributes.name ?? '', hidden, path: found.target })
      }
    },
  })
  return book
}
