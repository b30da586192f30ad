const FIRST_LINES = 10

/** An exported page, or one saved from the browser. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<!-- wikipage start|<div class="dokuwiki|<h1)/i.test(
    text,
  )

/** A raw page has a heading between equals signs near its top. */
export const looksLikeRawPage = (text: string): boolean =>
  text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, FIRST_LINES)
    .some((line) => HEADING.test(line))

const HEADING = /^\s*={2,6}[^=]+={2,6}\s*$/

/** A raw page whose first line is its heading, or a macro above it. */
export const beginsAsPage = (text: string): boolean => {
  const [first = '', second = ''] = text.slice(0, 4_000).split(/(?:\r\n?|\n)+/)
  return HEADING.test(first) || (/^\s*~~[^~]+~~\s*$/.test(first) && HEADING.test(second))
}

/** HTML that a wiki wrote, or whose table names a project's facts in its first column. */
export const looksLikeWikiHtml = (text: string): boolean =>
  /<!-- wikipage|dokuwiki|JSINFO|<h1[\s>]/i.test(text)
