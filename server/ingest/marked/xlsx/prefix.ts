/** The prefix of a tag as written, with its colon; empty where it has none. */
export const prefixOf = ({ written, name }: { written: string; name: string }): string =>
  written.slice(0, written.length - name.length)

/** XML of ours with the prefix that a file uses for its own. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`)
