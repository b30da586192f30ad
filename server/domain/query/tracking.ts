/** Families and names of the parameters that mailers, social networks and advertisers add to the links they show. */
const FAMILIES = ['utm_', 'mtm_', 'pk_', 'piwik_', 'hsa_', 'mc_', '_hs', 'oly_', 'vero_', 'ga_']
const NAMES = new Set([
  ...['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid'],
  ...['msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id', 'igshid', 'igsh', 'epik', 'rdt_cid'],
  ...['srsltid', '_ga', '_gl', '_gac', '_ke', '_kx', 'mkt_tok', 'ml_subscriber', 'si', 'fb_ref'],
  ...['ml_subscriber_hash', 'sc_cid', 's_cid', 'wickedid', 'ref_src', 'ref_url', 'fb_source'],
])

/** Whether a parameter tells whence a reader comes, and nothing of what is asked. */
export const isTracking = (parameter: string): boolean => {
  const name = parameter.toLowerCase()
  return NAMES.has(name) || FAMILIES.some((family) => name.startsWith(family))
}
