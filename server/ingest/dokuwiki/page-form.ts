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
    .some((line) => /^\s*={2,6}[^=]+={2,6}\s*$/.test(line))
