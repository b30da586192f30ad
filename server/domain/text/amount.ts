// Apart from other numbers: no page of readers writes it, and a format costs a browser time as it is made.
const amount = new Intl.NumberFormat('it-IT', {
  useGrouping: 'always',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
})

/** Euro without their sign: 120000 -> "120.000", 1234.5 -> "1.234,50". */
export const formatAmount = (value: number): string => amount.format(value)
