/** Who publishes the site, and how they are reached. `null` is not set: a page then says nothing of it. */
export type SiteDetails = {
  institution: string
  institutionUrl: string
  postalAddress: string | null
  phone: string | null
  email: string | null
  /** Certified mail. */
  pec: string | null
  /** Where readers write what is wrong with the site or with a record. */
  feedbackEmail: string | null
  /** Its code in the index of public administrations (IPA). */
  ipaCode: string | null
  legalNotesUrl: string | null
  /** The official declaration of accessibility, which the law wants on AgID's own site. */
  accessibilityDeclarationUrl: string | null
}

/** What holds where nobody has set anything. */
export const USUAL_SITE: SiteDetails = {
  institution: 'Città metropolitana di Milano',
  institutionUrl: 'https://www.cittametropolitana.mi.it/',
  postalAddress: null,
  phone: null,
  email: null,
  pec: null,
  feedbackEmail: null,
  ipaCode: null,
  legalNotesUrl: null,
  accessibilityDeclarationUrl: null,
}
