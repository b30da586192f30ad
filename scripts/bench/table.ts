/** A markdown table; the first column is aligned left, all others right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** Three significant digits, never in powers of ten: "0.0412", "1.06", "128"; "-" for what was not measured. */
export const figure = (value: number | null | undefined): string => {
  if (value === null || value === undefined || Number.isNaN(value)) return '-'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

export const megabytes = (bytes: number | null | undefined): string =>
  figure(bytes === null || bytes === undefined ? null : bytes / 1e6)

/** How many times `base` a value is: "4.2x". */
export const ratio = (
  value: number | null | undefined,
  base: number | null | undefined,
): string => {
  if (value === null || value === undefined || !base || Number.isNaN(value)) return '-'
  return `${figure(Number((value / base).toPrecision(2)))}x`
}

export const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${text}`
