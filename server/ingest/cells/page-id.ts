const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The page id that an id, a link or an address means, as DokuWiki cleans it:
 * "https://…/doku.php?id=progetti%3ABridge&rev=1" and ":progetti:bridge#results" are "progetti:bridge".
 */
export const pageIdOf = (address: string): string => {
  const parameter = /[?&;]id=([^&;#]*)/u.exec(address)?.[1]
  const path = parameter ?? address.replace(/^https?:\/\/[^/]+\//iu, '')
  return decoded(path)
    .replace(/[?#].*$/u, '')
    .replace(/\.(?:txt|x?html?)$/iu, '')
    .replace(/^(?:\.?\/)+|^(?:doku\.php\/)/u, '')
    .toLowerCase()
    .replaceAll('/', ':')
    .replace(/\s+/gu, '_')
    .replace(/^:+|:+$/gu, '')
}
