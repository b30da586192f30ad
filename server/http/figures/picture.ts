import type { Figure } from '#domain/figures.ts'
import { formatNumber, plural } from '#domain/text/number.ts'
import { xmlText } from '../present/xml.ts'

/** In pixels: of the whole, of a row, of the column of names, of the room for a number. */
const WIDTH = 720
const ROW = 28
const NAMES = 300
const NUMBER = 60
const TOP = 64
const BOTTOM = 44

/** Letters of a name that fit beside its bar. */
const LETTERS = 40

const shortened = (text: string): string =>
  text.length > LETTERS ? `${text.slice(0, LETTERS - 1).trimEnd()}…` : text

type Named = {
  title: string
  /** What was asked, in words. */
  asked: string
  total: number
  /** Who made it, when, under which licence. */
  source: string
}

const row = (label: string, count: number, most: number, at: number): string => {
  const y = TOP + at * ROW
  const width = most === 0 ? 0 : ((WIDTH - NAMES - NUMBER) * count) / most
  const end = NAMES + width
  return (
    `<text x="${NAMES - 8}" y="${y + 18}" text-anchor="end">${xmlText(shortened(label))}</text>` +
    `<rect x="${NAMES}" y="${y + 4}" width="${width.toFixed(1)}" height="${ROW - 8}" fill="#0059b3"/>` +
    `<text x="${(end + 6).toFixed(1)}" y="${y + 18}">${formatNumber(count)}</text>`
  )
}

/**
 * A figure as a picture to be put elsewhere: bars with their names and numbers, the same in words for whoever does not see
 * it, what was counted, and whence it is. Nothing in it is of the moment of drawing.
 */
export const drawFigure = (
  { rows, most, distinct }: Figure,
  { title, asked, total, source }: Named,
): string => {
  const height = TOP + rows.length * ROW + BOTTOM
  const others = distinct - rows.length
  const counted = `${plural(total, 'progetto', 'progetti')}. Ricerca: ${asked}`
  const words = rows.map(({ label, count }) => `${label}: ${formatNumber(count)}`).join('; ')
  const rest = others > 0 ? `; e ${plural(others, 'altra voce', 'altre voci')}` : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ` +
    'role="img" aria-labelledby="titolo descrizione" font-family="\'Titillium Web\', Arial, sans-serif" font-size="14" fill="#17324d">' +
    `<title id="titolo">${xmlText(title)}</title>` +
    `<desc id="descrizione">${xmlText(`${counted}. ${words}${rest}.`)}</desc>` +
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>` +
    `<text x="8" y="24" font-size="18" font-weight="600">${xmlText(title)}</text>` +
    `<text x="8" y="46">${xmlText(counted.length > 95 ? `${counted.slice(0, 94)}…` : counted)}</text>` +
    rows.map(({ label, count }, at) => row(label, count, most, at)).join('') +
    `<text x="8" y="${height - 14}" font-size="12">${xmlText(`${source}${rest && ` ${rest.slice(2)} non disegnate.`}`)}</text>` +
    '</svg>\n'
  )
}
