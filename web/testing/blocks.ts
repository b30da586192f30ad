const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** Inside a block of running text there is none of these. */
const HOLDS_BLOCKS = /<(?:p|ul|ol|li|dl|div|h[1-6]|article)\b/

/** The paragraphs, items and definitions of a page's content as text; what stands in code, tables, navigation and records is none. */
export const blocksOf = (html: string): string[] => {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const bare = main.replace(/<(pre|code|form|nav|table|article)\b.*?<\/\1>/gsu, ' ')
  return [...bare.matchAll(/<(p|li|dd)\b[^>]*>((?:(?!<\/?(?:p|li|dd)\b).)*)<\/\1>/gsu)]
    .filter(([, , inner = '']) => !HOLDS_BLOCKS.test(inner))
    .map(([, , inner = '']) =>
      inner
        .replace(/<[^>]+>/g, '')
        .replace(/&\w+;/g, (one) => ENTITIES[one] ?? one)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => (text.match(/\p{L}+/gu) ?? []).length > 3)
}
