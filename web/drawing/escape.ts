const SIGNS = /["&<]/
const EACH = /["&<]/g
const ENTITIES: Record<string, string> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' }

/** Text as it may stand between tags and in an attribute between double quotes. */
export const escapeText = (text: string): string =>
  SIGNS.test(text) ? text.replace(EACH, (sign) => ENTITIES[sign]!) : text
