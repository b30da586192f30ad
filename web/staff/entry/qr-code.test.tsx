import { renderToString } from 'preact-render-to-string'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { QrCode } from './qr-code.tsx'

const TEXT = 'otpauth://totp/Prova:anna%40prova.it?secret=GEZDGNBVGY3TQOJQ&issuer=Prova'

/** The squares that a path draws, row by row. */
const squaresOf = (path: string, size: number): boolean[][] => {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(run))
  }
  return rows
}

test('draws the squares of the code, dark on white, with the quiet ground that a camera needs', () => {
  const html = renderToString(<QrCode text={TEXT} label="Codice QR" />)
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(html)?.[1])
  const squares = squaresOf(/ d="([^"]+)"/.exec(html)?.[1] ?? '', size)
  expect(squares).toEqual(encode(TEXT, { ecc: 'M', border: 4 }).data)
  expect(squares.slice(0, 4).flat()).not.toContain(true)
  expect(html).toContain('role="img" aria-label="Codice QR"')
})
