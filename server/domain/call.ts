/** A public call (avviso) that funded projects, with what its source states; `null` and `[]` are gaps. */
export type Call = {
  id: string
  programme: string
  plan: string | null
  title: string
  years: number[]
  /** How the years are known, when they are not stated: "dedotti". */
  yearsNote: string | null
  themes: string[]
  /** Projects funded. */
  funded: number | null
  amountEur: number | null
  /** How the amount is to be read: "almeno". */
  amountNote: string | null
  source: string | null
}
