import { parseXml } from '../../bytes/xml.ts'

/** "_x000D_" is a character that XML cannot hold; "_x005F_" is the underscore of one that is meant literally. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** The strings that cells share: their runs in a row, without how they are pronounced. */
export const readSharedStrings = (bytes: Uint8Array): string[] => {
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = 0
  parseXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') inText = phonetic === 0
      else if (name === 'rph') phonetic += 1
    },
    text: (data) => {
      if (inText) text += data
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rph') phonetic -= 1
      else if (name === 'si') strings.push(decodeEscapes(text))
    },
  })
  return strings
}
