import type { WikiCell } from './blocks.ts'

const SPAN_AT_MOST = 200

type Reaching = { cell: WikiCell; rows: number }

/** Puts the cells of an exported table where they stand: those that reach over rows are repeated below. */
export const createGrid = () => {
  let reaching: (Reaching | undefined)[] = []
  let cells: WikiCell[] | undefined

  const fillFromAbove = () => {
    if (!cells) return
    for (let above = reaching[cells.length]; above; above = reaching[cells.length]) {
      reaching[cells.length] = above.rows > 1 ? { ...above, rows: above.rows - 1 } : undefined
      cells.push(above.cell)
    }
  }
  const span = (value: string | undefined) =>
    Math.min(Math.max(Math.trunc(Number(value ?? '1')) || 1, 1), SPAN_AT_MOST)

  return {
    openTable: () => {
      reaching = []
    },
    openRow: () => {
      cells = []
    },
    addCell: (cell: WikiCell, columns: string | undefined, rows: string | undefined) => {
      if (!cells) return
      fillFromAbove()
      const [across, down] = [span(columns), span(rows)]
      for (let n = 0; n < across; n++) {
        const part = n === 0 ? cell : { text: '', heading: cell.heading, spanned: true }
        if (down > 1) reaching[cells.length] = { cell: part, rows: down - 1 }
        cells.push(part)
      }
    },
    /** The row's cells, undefined where it has none. */
    closeRow: (): WikiCell[] | undefined => {
      fillFromAbove()
      const row = cells
      cells = undefined
      return row?.length ? row : undefined
    },
  }
}
