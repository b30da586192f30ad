const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'

const COLOURS: readonly [slot: string, colour: string][] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '17324D'],
  ['lt2', 'E8EDF3'],
  ['accent1', '0059B3'],
  ['accent2', '17324D'],
  ['accent3', '5A768A'],
  ['accent4', '008055'],
  ['accent5', 'A66300'],
  ['accent6', 'CC334D'],
  ['hlink', '0059B3'],
  ['folHlink', '5A768A'],
]

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const fonts = (name: string) =>
  `<a:${name}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
/** The schema wants three of each, from subtle to intense. */
const three = (name: string, one: string) => `<a:${name}>${one.repeat(3)}</a:${name}>`

/** The colours and letters that a workbook is drawn in: nothing here names them, and programs that check one miss it. */
export const THEME_XML =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a="${DRAWING}" name="EMERGO"><a:themeElements>` +
  `<a:clrScheme name="EMERGO">${COLOURS.map(([slot, colour]) => `<a:${slot}><a:srgbClr val="${colour}"/></a:${slot}>`).join('')}</a:clrScheme>` +
  `<a:fontScheme name="EMERGO">${fonts('majorFont')}${fonts('minorFont')}</a:fontScheme>` +
  '<a:fmtScheme name="EMERGO">' +
  three('fillStyleLst', FILL) +
  three('lnStyleLst', `<a:ln w="9525">${FILL}</a:ln>`) +
  three('effectStyleLst', '<a:effectStyle><a:effectLst/></a:effectStyle>') +
  three('bgFillStyleLst', FILL) +
  '</a:fmtScheme></a:themeElements></a:theme>'
