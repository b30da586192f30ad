/** What a cell with a number shows of it. `no-year`: a day, month or weekday without its year. */
export type Shown =
  | { as: 'number' }
  | { as: 'day' | 'day-time' | 'month' | 'year' | 'no-year' | 'time' | 'percent' }
  /** Leading zeros up to so many digits. */
  | { as: 'digits'; digits: number }

const NUMBER: Shown = { as: 'number' }

/** The first section of a format without what it writes literally: "[$-410]d mmmm yyyy;@" is "d mmmm yyyy". */
const bare = (format: string): string => {
  const literal = /"[^"]*"|\\.|_.|\*.|\[(?!\s*[hms]+\s*\])[^\]]*\]/gi
  return (format.replace(literal, ' ').split(';')[0] ?? '')
    .replace(/am\/pm|a\/p/gi, ' ')
    .toLowerCase()
}

/** The parts of a date in letters of formats, also those that Italian programs write untranslated: gg/mm/aaaa. */
export const shownBy = (format: string): Shown => {
  if (/^\s*(?:general|standard|generale|@)/i.test(format)) return NUMBER
  const code = bare(format)
  if (/^\s*0{2,}\s*$/.test(code)) return { as: 'digits', digits: code.trim().length }
  if (code.includes('%')) return { as: 'percent' }
  if (/[0#?]/.test(code.replace(/s\.?0+/g, ''))) return NUMBER
  const withoutTime = code.replace(/h+[^dgmy]*m+|m+[^a-z\d]*s+|\[[hms]+\]|[hs]+/g, '\u0000')
  const time = withoutTime.includes('\u0000')
  const year = /y|e|(?<![a-z])a{2,4}(?![a-z])/.test(withoutTime)
  const month = /m/.test(withoutTime)
  const day = /d|g/.test(withoutTime)
  if (year && month && day) return { as: time ? 'day-time' : 'day' }
  if (year && month) return { as: 'month' }
  if (year) return day ? { as: 'no-year' } : { as: 'year' }
  if (month || day) return { as: 'no-year' }
  return time ? { as: 'time' } : NUMBER
}
