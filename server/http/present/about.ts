/** What a file says of itself. Nothing in it is of the moment of writing: the same data are the same bytes. */
export type About = {
  title: string
  /** What was asked for, in Italian. */
  query: string
  /** Absolute address of the page that shows the same. */
  page: string
  /** Absolute address of this very file. */
  address: string
  /** Origin of the site, without a slash at its end. */
  origin: string
  publisher: { name: string; url: string }
  licence: { name: string; url: string }
  attribution: string
  /** The change counter whose data these are. */
  seq: number
  /** ISO instant of that change; null in a base that was never written to. */
  updatedAt: string | null
  /** Records when it was asked for: one withdrawn meanwhile is left out. */
  total: number
}
