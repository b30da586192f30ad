import { unzipSync } from 'fflate'
import { isTrue, parseXml } from '../bytes/xml.ts'
import { rowFaults } from '../marked/batch-faults.ts'
import { markedFile } from '../marked/marked-file.ts'
import { openTestIngest, TODAY } from './ingest.ts'

/** Takes a file in, and gives it back marked. For tests. */
export const openTestMarking = () => {
  const desk = openTestIngest()
  const { store, take } = desk
  const mark = async (bytes: Uint8Array, { name = 'prova.xlsx', hideOthers = false } = {}) => {
    const report = await take(bytes, name)
    const rows = [...store.batches.rows.each(report.importId ?? 0)].flatMap(
      (row) => rowFaults(row) ?? [],
    )
    const request = {
      name,
      bytes,
      rows,
      hideOthers,
      vocabularies: store.vocabularies.all(),
      calls: store.calls.all(),
      today: TODAY,
      known: store.projects.bySlug,
    }
    return { report, request, file: await markedFile(request) }
  }
  return { ...desk, mark }
}

/** A cell as its XML says it; `xf` is its format as text. */
export type SeenCell = { type: string; text: string; xf: string; fill: string }

/** A sheet, read by another reader than the one that marked it. For tests. */
export const lookAtXlsx = (bytes: Uint8Array, sheet = 1) => {
  const parts = unzipSync(bytes)
  const part = (path: string) => new TextDecoder().decode(parts[path] ?? new Uint8Array())
  const list = (xml: string, name: string, within: string): string[] => {
    const block = new RegExp(
      `<(?:\\w+:)?${within}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${within}>`,
    ).exec(xml)
    const one = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*?(?:/>|>[\\s\\S]*?</(?:\\w+:)?${name}>)`, 'g')
    return block?.[1]?.match(one) ?? []
  }
  const styles = part('xl/styles.xml')
  const xfs = list(styles, 'xf', 'cellXfs')
  const fills = list(styles, 'fill', 'fills')
  const strings = list(part('xl/sharedStrings.xml'), 'si', 'sst').map((si) =>
    si.replace(/<[^>]*>/g, ''),
  )
  const cells = new Map<string, SeenCell>()
  const rows = new Map<number, { hidden: boolean }>()
  let row = 0
  let next = 0
  let address = ''
  let seen: SeenCell | undefined
  parseXml(parts[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array(), {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes.r) || row + 1
        next = 0
        rows.set(row, { hidden: isTrue(attributes.hidden) })
      } else if (name === 'c') {
        address = attributes.r ?? `${String.fromCharCode(65 + next)}${row}`
        next = address.charCodeAt(0) - 64
        const xf = xfs[Number(attributes.s ?? 0)] ?? xfs[0] ?? ''
        const fill = fills[Number(/fillId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? ''
        seen = { type: attributes.t ?? 'n', text: '', xf, fill }
      }
    },
    text: (text) => {
      if (seen) seen.text += text
    },
    close: (name) => {
      if (name !== 'c' || !seen) return
      if (seen.type === 's')
        Object.assign(seen, { type: 'inlineStr', text: strings[Number(seen.text)] ?? '' })
      cells.set(address, seen)
      seen = undefined
    },
  })
  const notes = new Map<string, string>()
  for (const [path, content] of Object.entries(parts)) {
    if (!/comments[^/]*\.xml$/i.test(path)) continue
    let note = ''
    parseXml(content, {
      open: (name, { ref }) => {
        if (name === 'comment') note = ref ?? ''
      },
      text: (text) => {
        if (note !== '') notes.set(note, (notes.get(note) ?? '') + text)
      },
      close: (name) => {
        if (name === 'comment') note = ''
      },
    })
  }
  return { parts, part, cells, rows, notes }
}
