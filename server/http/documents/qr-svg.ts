import { renderSVG } from 'uqr'

/** White around it, in squares: what the standard asks for (ISO/IEC 18004, 5.3.8). */
const QUIET = 4

/** An address as squares, black on white: an image of some three kilobytes, without a style and without a script. */
export const qrSvg = (address: string): string =>
  renderSVG(address, { ecc: 'M', border: QUIET, blackColor: '#000', whiteColor: '#fff' })
